package org.xiaohao.supervision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
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

    /** The same for the same numbers, seed and share, in whatever order the numbers come. */
    static List<ProblemNumber> choose(List<ProblemNumber> population, long seed, double share, int minimum) {
        List<ProblemNumber> sorted = new ArrayList<>(population);
        sorted.sort((one, other) -> one.value().compareTo(other.value()));
        Collections.shuffle(sorted, new Random(seed));
        int size = Math.min(sorted.size(), Math.max(minimum, (int) Math.ceil(share * sorted.size())));
        return List.copyOf(sorted.subList(0, size));
    }

    /** From the first working day of a month on, the lot of the month before is drawn, once. */
    @Transactional
    public void drawWhenDue() {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = calendar.plusCalendarDays(today.withDayOfMonth(1), 0).date();
        if (!today.isBefore(first)) {
            draw(YearMonth.from(today).minusMonths(1), new SecureRandom().nextLong());
        }
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
            List<ProblemNumber> chosen = choose(population, seed, settings.sampleShare(), settings.sampleMinimum());
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
                .param("hash", sha256(population))
                .param("numbers", texts(population))
                .param("chosen", texts(chosen))
                .param("month", month.atDay(1))
                .update();
    }

    private static String[] texts(List<ProblemNumber> numbers) {
        return numbers.stream().map(ProblemNumber::value).sorted().toArray(String[]::new);
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static String sha256(List<ProblemNumber> numbers) {
        String lines = String.join(
                "\n", numbers.stream().map(ProblemNumber::value).sorted().toList());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
