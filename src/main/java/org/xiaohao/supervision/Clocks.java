package org.xiaohao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.calendar.Span;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;

/** Starts and stops the clocks of a case and tells what is left of them. */
@Service
public class Clocks {

    /** The limit that ends first; one that stands still comes after those that run. */
    public static final Comparator<CaseClock> EARLIEST =
            Comparator.comparing(CaseClock::isPaused).thenComparing(CaseClock::dueAt);

    private final ClockStore store;
    private final Thresholds thresholds;
    private final Countdown countdown;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clocks(
            ClockStore store,
            Thresholds thresholds,
            Countdown countdown,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.thresholds = thresholds;
        this.countdown = countdown;
        this.events = events;
        this.clock = clock;
    }

    /** Starts a clock now; {@code taskId} is {@code null} for a limit of the whole case. */
    @Transactional
    public CaseClock start(ProblemNumber number, Limit limit, String taskId) {
        var started = CaseClock.started(number, limit, countdown.due(limit), taskId, clock.instant());
        store.insert(started);
        thresholds.yellowAt(started.id(), yellowFrom(started));
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

    /** All running clocks of the case stand still from now on, until every reason to do so is taken away. */
    @Transactional
    public void pause(ProblemNumber number, String reason) {
        store.pause(number, reason, clock.instant()).forEach(each -> publish("clock.paused", each));
    }

    /** Takes a reason away; a clock with none left goes on and ends later by exactly the working days it stood. */
    @Transactional
    public void resume(ProblemNumber number, String reason) {
        store.resume(number, reason).forEach(each -> moved(countdown.goingOn(each)));
    }

    /** Moves the end of the running clocks of these kinds by an approved extension (延期). */
    @Transactional
    public void extend(ProblemNumber number, Set<ClockKind> kinds, int workingDays) {
        running(number).stream()
                .filter(each -> kinds.contains(each.kind()))
                .map(each -> each.reckonedBy(each.reckoning().extendedBy(workingDays)))
                .forEach(each -> moved(countdown.counted(each)));
    }

    /** Gives the running clock of a task another end, because what the task watches has another. */
    @Transactional
    public void moveTask(String taskId, Span span) {
        store.runningOfTask(taskId)
                .filter(each -> !each.reckoning().span().equals(span))
                .map(each -> countdown.counted(each.reckonedBy(Reckoning.of(span))))
                .ifPresent(this::moved);
    }

    /** The end of a clock is another, wherever the difference comes from. */
    void moved(CaseClock moved) {
        store.move(moved, clock.instant());
        thresholds.yellowAt(moved.id(), yellowFrom(moved));
        publish("clock.moved", moved);
    }

    /** Nothing runs on a closed case; heard before the ledger writes its row. */
    @Order(Ordered.HIGHEST_PRECEDENCE + 100)
    @EventListener(condition = "#event.isClosing()")
    void caseClosed(CaseEvent event) {
        var number = event.number();
        store.stop("number", number.value(), clock.instant()).forEach(each -> publish("clock.stopped", each));
    }

    public List<CaseClock> running(ProblemNumber number) {
        return store.all(number).stream().filter(CaseClock::isRunning).toList();
    }

    public Optional<CaseClock> runningOfTask(String taskId) {
        return store.runningOfTask(taskId);
    }

    /** What is left of the running clock that ends first. */
    public Optional<Remaining> earliest(ProblemNumber number) {
        return running(number).stream().min(EARLIEST).map(this::remaining);
    }

    public Remaining remaining(CaseClock each) {
        return countdown.of(each);
    }

    /** What is left of a limit of which a list remembers the facts. */
    public Remaining remaining(Instant dueAt, Instant yellowFrom, boolean provisional, boolean paused) {
        return countdown.of(dueAt, yellowFrom, provisional, paused, clock.instant());
    }

    /** The moment from which the light of a clock is yellow; lists can look for it without counting days. */
    public Instant yellowFrom(CaseClock each) {
        return countdown.yellowFrom(each);
    }

    private void publish(String kind, CaseClock each) {
        var references = each.references();
        events.publishEvent(new CaseEvent(each.number(), kind, Actor.SYSTEM, clock.instant(), references));
    }
}
