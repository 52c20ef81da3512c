package org.xiaohao.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;

/** Starts and stops the clocks of a case and tells what is left of them. */
@Service
public class Clocks {

    /** Yellow from here on: one working day, or a fifth of the time, is left. */
    private static final double LATE_SHARE = 0.8;

    private final ClockStore store;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clocks(ClockStore store, WorkingCalendar calendar, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** Starts a clock now; {@code taskId} is {@code null} for a limit of the whole case. */
    @Transactional
    public CaseClock start(ProblemNumber number, Limit limit, String taskId) {
        var started = new CaseClock(
                UUID.randomUUID(),
                number,
                limit.kind(),
                limit.rule(),
                limit.name(),
                taskId,
                clock.instant(),
                limit.due().end(),
                limit.due().provisional(),
                limit.source(),
                null);
        store.insert(started);
        publish("clock.started", started);
        return started;
    }

    /** Stops the clock of a task, when it has one. */
    @Transactional
    public void stopTask(String taskId) {
        store.stop("task_id", taskId, clock.instant()).forEach(each -> publish("clock.stopped", each));
    }

    /** Stops the clock that a rule started on the whole case, when it runs. */
    @Transactional
    public void stopRule(ProblemNumber number, String rule) {
        running(number).stream()
                .filter(each -> each.taskId() == null && each.rule().equals(rule))
                .flatMap(each -> store.stop("id::text", each.id().toString(), clock.instant()).stream())
                .forEach(each -> publish("clock.stopped", each));
    }

    /** Nothing runs on a closed case; heard before the ledger writes its row. */
    @Order(Ordered.HIGHEST_PRECEDENCE + 100)
    @EventListener(condition = "#event.references()['stage'] == 'CLOSED'")
    void caseClosed(CaseEvent event) {
        var number = event.number();
        store.stop("number", number.value(), clock.instant()).forEach(each -> publish("clock.stopped", each));
    }

    public List<CaseClock> running(ProblemNumber number) {
        return all(number).stream().filter(CaseClock::isRunning).toList();
    }

    public List<CaseClock> all(ProblemNumber number) {
        return store.all(number);
    }

    /** What is left of the running clock that ends first. */
    public Optional<Remaining> earliest(ProblemNumber number) {
        return running(number).stream()
                .min(Comparator.comparing(CaseClock::dueAt))
                .map(this::remaining);
    }

    public Remaining remaining(CaseClock each) {
        Instant now = each.stoppedAt() == null ? clock.instant() : each.stoppedAt();
        return remaining(each.dueAt(), yellowFrom(each), each.provisional(), now);
    }

    /** What is left now of a limit of which a list remembers the three facts. */
    public Remaining remaining(Instant dueAt, Instant yellowFrom, boolean provisional) {
        return remaining(dueAt, yellowFrom, provisional, clock.instant());
    }

    private Remaining remaining(Instant dueAt, Instant yellowFrom, boolean provisional, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        LocalDate due = LocalDate.ofInstant(dueAt, clock.getZone());
        int days = due.isBefore(today)
                ? -calendar.workingDaysBetween(due, today)
                : calendar.workingDaysBetween(today, due);
        Light light = now.isAfter(dueAt) ? Light.RED : now.isBefore(yellowFrom) ? Light.GREEN : Light.YELLOW;
        return new Remaining(dueAt, days, light, provisional);
    }

    /** The moment from which the light of a clock is yellow; lists can look for it without counting days. */
    public Instant yellowFrom(CaseClock each) {
        long whole = Duration.between(each.startedAt(), each.dueAt()).toMillis();
        Instant late = each.startedAt().plusMillis((long) (LATE_SHARE * whole));
        LocalDate due = LocalDate.ofInstant(each.dueAt(), clock.getZone());
        LocalDate day = due;
        while (calendar.workingDaysBetween(day.minusDays(1), due) <= 1) {
            day = day.minusDays(1);
        }
        Instant lastWorkingDay = day.atStartOfDay(clock.getZone()).toInstant();
        return late.isBefore(lastWorkingDay) ? late : lastWorkingDay;
    }

    private void publish(String kind, CaseClock each) {
        events.publishEvent(new CaseEvent(
                each.number(),
                kind,
                Actor.SYSTEM,
                clock.instant(),
                Map.of(
                        "clock",
                        each.id().toString(),
                        "rule",
                        each.rule(),
                        "due",
                        each.dueAt().toString())));
    }
}
