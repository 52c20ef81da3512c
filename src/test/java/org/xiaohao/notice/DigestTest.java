package org.xiaohao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.calendar.DueDate;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.PostOffice;
import org.xiaohao.support.Until;

/** What can wait comes once a working day in one mail, over restarts and with two nodes. */
@HouseTest
class DigestTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(960_000);
    // a Friday far ahead: the digests of the running application leave it alone
    private static final Instant FRIDAY = at("2027-11-19T09:00");
    private static final Instant MONDAY = at("2027-11-22T08:30");

    @Autowired
    OutboxStore store;

    @Autowired
    DigestStore digestStore;

    @Autowired
    NoticeTexts texts;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String recipient = "digest-" + UUID.randomUUID() + "@example.org";
    private DigestTimes times;

    @BeforeEach
    void digestsAtHalfPastEight() {
        times = NoticeHouse.times(calendar);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T07:00, 2026-11-20T08:30",
        "2026-11-20T08:30, 2026-11-23T08:30",
        "2026-11-21T12:00, 2026-11-23T08:30",
        "2026-09-30T09:00, 2026-10-08T08:30",
    })
    void theNextHourFallsOnAWorkingDay(String now, String next) {
        assertThat(times.next(at(now))).isEqualTo(at(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:29, false",
        "2026-11-20T08:30, true",
        "2026-11-20T17:00, true",
        "2026-11-21T09:00, false",
    })
    void whatWaitsLeavesOnAWorkingDayFromTheHourOn(String now, boolean open) {
        assertThat(times.isOpen(at(now))).isEqualTo(open);
    }

    @Test
    void gathersAllOfOnePersonIntoOneMailOnALinePerNotice() {
        ProblemNumber first = enqueue("due-soon", Map.of("taskName", "审核受理", "dueOn", "2027-11-22", "lightWord", "黄灯"));
        ProblemNumber second = enqueue("due-soon", Map.of("dueOn", "2027-11-21"));
        assertThat(states()).containsOnly("gathered");
        gatherAt(MONDAY.minusSeconds(1));
        assertThat(states()).as("before the hour").hasSize(2).containsOnly("gathered");

        gatherAt(MONDAY);
        Until.holds(() -> states().stream().allMatch("sent"::equals));
        List<MimeMessage> mails = PostOffice.mailsTo(recipient);
        assertThat(mails).hasSize(1);
        String text = PostOffice.textOf(mails.get(0));
        assertThat(text).contains("今日提醒 2 件", "临期提醒：审核受理　时限 2027-11-22　黄灯", "临期提醒　时限 2027-11-21　—");
        assertThat(text.indexOf(second.value())).isLessThan(text.indexOf(first.value()));
        assertThat(trail(first)).isEqualTo("notice.queued notice.sent");
    }

    @Test
    void sendsWhatCannotWaitAtOnce() {
        enqueue("overdue", Map.of());
        theDayHasCome();
        Until.holds(() -> states().equals(List.of("sent")));
        assertThat(PostOffice.mailsTo(recipient)).hasSize(1);
    }

    @Test
    void neverGathersALinkThatIsAKey() {
        enqueue("due-soon", Map.of(Notice.KEY_LINK, "/claim/x"));
        theDayHasCome();
        Until.holds(() -> states().equals(List.of("sent")));
    }

    @Test
    void twoNodesAtOnceMakeOneDigestAndLoseNothing() throws Exception {
        IntStream.range(0, 20).forEach(index -> enqueue("due-soon", Map.of("dueOn", "2027-11-22")));
        var start = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(4);
        List<? extends Future<?>> runs = IntStream.range(0, 4)
                .mapToObj(index -> nodes.submit(() -> {
                    start.await();
                    gatherAt(MONDAY);
                    return null;
                }))
                .toList();
        start.countDown();
        for (Future<?> run : runs) {
            run.get();
        }
        nodes.shutdown();
        Until.holds(() -> states().stream().allMatch("sent"::equals));
        assertThat(states()).hasSize(21);
        assertThat(PostOffice.mailsTo(recipient)).hasSize(1);
        assertThat(PostOffice.textOf(PostOffice.mailsTo(recipient).get(0))).contains("今日提醒 20 件");
    }

    @Test
    void whatComesAfterTodaysDigestWaitsForTheNextOne() {
        enqueue("due-soon", Map.of());
        gatherAt(MONDAY);
        Until.holds(() -> states().stream().allMatch("sent"::equals));
        ProblemNumber late = enqueue("due-soon", Map.of());
        gatherAt(MONDAY.plusSeconds(60));
        assertThat(states()).containsOnlyOnce("gathered");
        gatherAt(MONDAY.plusSeconds(24 * 3600));
        Until.holds(() -> states().stream().allMatch("sent"::equals));
        assertThat(PostOffice.mailsTo(recipient)).hasSize(2);
        assertThat(PostOffice.textOf(PostOffice.mailsTo(recipient).get(1))).contains(late.value());
    }

    @Test
    void nothingIsAddedToADigestThatFailedOnItsWay() {
        enqueue("due-soon", Map.of());
        gather(MONDAY);
        jdbc.sql("UPDATE notice SET attempts = 1, next_at = now() + interval '1 day'"
                        + " WHERE recipient = ? AND template = 'digest'")
                .param(recipient)
                .update();
        enqueue("due-soon", Map.of());
        gather(MONDAY.plusSeconds(60));
        theDayHasCome();
        Until.holds(() -> PostOffice.mailsTo(recipient).size() == 1);
        assertThat(PostOffice.textOf(PostOffice.mailsTo(recipient).get(0))).contains("今日提醒 1 件");
        assertThat(states()).as("the other waits for the next day").contains("gathered");
    }

    @Test
    void refusesADigestThatNobodyGathered() {
        assertThatThrownBy(() -> enqueue("digest", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private ProblemNumber enqueue(String kind, Map<String, String> values) {
        ProblemNumber number = ProblemNumber.of(2027, NUMBERS.incrementAndGet());
        var outbox = new Outbox(store, texts, times, NoticeHouse.noWebhook(), events, clock(FRIDAY));
        transaction.executeWithoutResult(status -> outbox.enqueue(new Notice(number, "step", kind, recipient, values)));
        return number;
    }

    /** A node of its own, as after a restart. */
    private void gatherAt(Instant now) {
        gather(now);
        theDayHasCome();
    }

    private void gather(Instant now) {
        var settings = NoticeHouse.settings(NoticeHouse.TEXTS, null, null);
        new Digests(digestStore, times, settings, transaction, clock(now)).gather();
    }

    /** The running application sends what is ready. */
    private void theDayHasCome() {
        jdbc.sql("UPDATE notice SET next_at = now() WHERE recipient = ? AND state = 'queued'")
                .param(recipient)
                .update();
    }

    private List<String> states() {
        return jdbc.sql("SELECT state FROM notice WHERE recipient = ?")
                .param(recipient)
                .query(String.class)
                .list();
    }

    private String trail(ProblemNumber number) {
        return jdbc.sql("SELECT string_agg(kind, ' ' ORDER BY sequence) FROM trail_event WHERE number = ?")
                .param(number.value())
                .query(String.class)
                .single();
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, DueDate.ZONE);
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(DueDate.ZONE).toInstant();
    }
}
