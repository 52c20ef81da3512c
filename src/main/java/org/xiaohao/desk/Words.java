package org.xiaohao.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xiaohao.problem.CaseFile;

/** How dates, spans and sums are written on staff screens. */
final class Words {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Words() {}

    static String date(Instant at) {
        return at == null ? "" : DATE.format(at.atZone(ZONE));
    }

    static String moment(Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(ZONE));
    }

    /** Time between two steps, in the two largest units that matter to a reader. */
    static String gap(Instant from, Instant to) {
        Duration span = Duration.between(from, to);
        if (span.toMinutes() < 1) {
            return "不到 1 分钟";
        }
        if (span.toHours() < 1) {
            return span.toMinutes() + " 分钟";
        }
        if (span.toDays() < 1) {
            return span.toHours() + " 小时" + (span.toMinutesPart() == 0 ? "" : " " + span.toMinutesPart() + " 分钟");
        }
        return span.toDays() + " 天" + (span.toHoursPart() == 0 ? "" : " " + span.toHoursPart() + " 小时");
    }

    static String number(BigDecimal value, int digits) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(
                Math.max(digits, value.stripTrailingZeros().scale()));
        return format.format(value);
    }

    /** Money in 万元, always with two digits so that columns line up. */
    static String money(BigDecimal value) {
        return value == null ? "" : number(value.setScale(2, RoundingMode.HALF_UP), 2);
    }

    /** 退·延·失·重·督 as 1·0·0·0·0; an empty text when nothing of the kind happened. */
    static String counts(CaseFile.Counts counts) {
        String joined = counts.handBacks() + "·" + counts.extensions() + "·" + counts.breaches() + "·"
                + counts.reopenings() + "·" + counts.supervisions();
        return joined.equals("0·0·0·0·0") ? "" : joined;
    }
}
