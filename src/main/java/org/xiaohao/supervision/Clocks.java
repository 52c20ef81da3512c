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

    /** Stops every clock of a closed case. */
    @Transactional
    public void stopAll(ProblemNumber number) {
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

    public Remaining remaining(CaseClock running) {
        Instant now = running.stoppedAt() == null ? clock.instant() : running.stoppedAt();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        LocalDate due = LocalDate.ofInstant(running.dueAt(), clock.getZone());
        int days = due.isBefore(today)
                ? -calendar.workingDaysBetween(due, today)
                : calendar.workingDaysBetween(today, due);
        return new Remaining(running.dueAt(), days, light(running, now, days), running.provisional());
    }

    private Light light(CaseClock running, Instant now, int days) {
        if (now.isAfter(running.dueAt())) {
            return Light.RED;
        }
        double whole = Duration.between(running.startedAt(), running.dueAt()).toSeconds();
        double spent = Duration.between(running.startedAt(), now).toSeconds();
        return days <= 1 || spent >= LATE_SHARE * whole ? Light.YELLOW : Light.GREEN;
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
