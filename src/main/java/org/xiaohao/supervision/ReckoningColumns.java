package org.xiaohao.supervision;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xiaohao.calendar.Span;
import org.xiaohao.supervision.Reckoning.Stand;

/** The columns of a clock's row that keep what its end is counted from. */
final class ReckoningColumns {

    static final String NAMES = "span_unit, span_first, span_length, stood, paused_days, extended_days";
    static final String VALUES =
            ":spanUnit, :spanFirst, :spanLength, cast(:stood as date[]), :pausedDays, :extendedDays";

    private ReckoningColumns() {}

    static Map<String, Object> of(Reckoning reckoning) {
        Span span = reckoning.span();
        return Map.of(
                "spanUnit", span.unit().name(),
                "spanFirst", span.first(),
                "spanLength", span.length(),
                "stood",
                        reckoning.stood().stream()
                                .map(stand -> stand.from() + "," + stand.to())
                                .collect(Collectors.joining(",", "{", "}")),
                "pausedDays", reckoning.pausedDays(),
                "extendedDays", reckoning.extendedDays());
    }

    static Reckoning read(ResultSet row) throws SQLException {
        var span = new Span(
                row.getObject("span_first", LocalDate.class),
                row.getInt("span_length"),
                Span.Unit.valueOf(row.getString("span_unit")));
        Date[] days = (Date[]) row.getArray("stood").getArray();
        return new Reckoning(span, stood(days), row.getInt("paused_days"), row.getInt("extended_days"));
    }

    /** The days lie in pairs. */
    private static List<Stand> stood(Date[] days) {
        List<Stand> stood = new ArrayList<>();
        for (int i = 0; i + 1 < days.length; i += 2) {
            stood.add(new Stand(days[i].toLocalDate(), days[i + 1].toLocalDate()));
        }
        return stood;
    }
}
