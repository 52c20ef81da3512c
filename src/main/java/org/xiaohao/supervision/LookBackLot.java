package org.xiaohao.supervision;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.ProblemNumber;

/** Draws by lot which of the cases closed in a month are looked at again; whoever knows the seed can draw it again. */
@Service
public class LookBackLot {

    /** What was drawn, from how many, and by which seed. */
    public record Drawn(
            YearMonth month, long seed, double share, int population, String sha256, List<ProblemNumber> chosen) {}

    private final JdbcClient db;
    private final LookBacks lookBacks;
    private final Cases cases;
    private final LookBackSettings settings;
    private final WorkingCalendar calendar;
    private final Clock clock;

    LookBackLot(
            JdbcClient db,
            LookBacks lookBacks,
            Cases cases,
            LookBackSettings settings,
            WorkingCalendar calendar,
            Clock clock) {
        this.db = db;
        this.lookBacks = lookBacks;
        this.cases = cases;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** From the first working day of a month on, the lot of the month before is drawn, once. */
    @Transactional
    public void drawWhenDue() {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = calendar.plusCalendarDays(today.withDayOfMonth(1), 0).date();
        if (!today.isBefore(first)) {
            YearMonth last = YearMonth.from(today).minusMonths(1);
            for (YearMonth month = firstNotDrawn(last); !month.isAfter(last); month = month.plusMonths(1)) {
                draw(month, new SecureRandom().nextLong());
            }
        }
    }

    /** A house that was down for a month makes up for it; a new one begins with the month before. */
    private YearMonth firstNotDrawn(YearMonth last) {
        return db.sql("select max(month) from look_back_sample where month <= :last")
                .param("last", last.atDay(1))
                .query(LocalDate.class)
                .optional()
                .map(month -> YearMonth.from(month).plusMonths(1))
                .orElse(last);
    }

    /** Draws the lot of a month, unless it was drawn; of two nodes one does. */
    @Transactional
    public void draw(YearMonth month, long seed) {
        boolean mine = db.sql(
                                """
                        insert into look_back_sample
                            (month, seed, share, population, population_sha256, chosen, drawn_at)
                        values (:month, :seed, :share, 0, '', '{}', :now) on conflict do nothing""")
                        .param("month", month.atDay(1))
                        .param("seed", seed)
                        .param("share", settings.sampleShare())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (mine) {
            List<ProblemNumber> population = cases.closedBetween(start(month), start(month.plusMonths(1)));
            List<ProblemNumber> chosen =
                    LotNumbers.choose(population, seed, settings.sampleShare(), settings.sampleMinimum());
            keep(month, population, chosen);
            chosen.forEach(number ->
                    lookBacks.plan(cases.find(number).orElseThrow(), LookBack.Reason.SAMPLE, LocalDate.now(clock)));
        }
    }

    /** The lots that were drawn, the latest first. */
    public List<Drawn> all() {
        return db.sql("select * from look_back_sample order by month desc")
                .query((row, index) -> new Drawn(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("seed"),
                        row.getDouble("share"),
                        row.getInt("population"),
                        row.getString("population_sha256"),
                        List.of((String[]) row.getArray("chosen").getArray()).stream()
                                .map(ProblemNumber::new)
                                .toList()))
                .list();
    }

    private void keep(YearMonth month, List<ProblemNumber> population, List<ProblemNumber> chosen) {
        db.sql(
                        """
                update look_back_sample set population = :size, population_sha256 = :hash, numbers = :numbers,
                    chosen = :chosen
                where month = :month""")
                .param("size", population.size())
                .param("hash", LotNumbers.sha256(population))
                .param("numbers", LotNumbers.texts(population))
                .param("chosen", LotNumbers.texts(chosen))
                .param("month", month.atDay(1))
                .update();
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
