package org.xiaohao.desk;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Brief.Limit;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.LimitHistory;

/** The limits of a case as a leader wants them: what runs, the earliest first, and what was not kept. */
@Component
class BriefLimits {

    private final LimitHistory history;
    private final Clocks clocks;
    private final Dials dials;

    BriefLimits(LimitHistory history, Clocks clocks, Dials dials) {
        this.history = history;
        this.clocks = clocks;
        this.dials = dials;
    }

    List<Limit> of(ProblemNumber number) {
        List<CaseClock> all = history.all(number);
        return Stream.concat(
                        all.stream().filter(CaseClock::isRunning).sorted(Clocks.EARLIEST),
                        all.stream().filter(BriefLimits::isBroken))
                .map(this::limit)
                .toList();
    }

    int kept(ProblemNumber number) {
        return (int) history.all(number).stream()
                .filter(each -> !each.isRunning() && !isBroken(each))
                .count();
    }

    private static boolean isBroken(CaseClock clock) {
        return !clock.isRunning() && clock.stoppedAt().isAfter(clock.dueAt());
    }

    private Limit limit(CaseClock clock) {
        var left = clocks.remaining(clock);
        var light = left.light();
        String words = clock.isRunning() ? left.words() : "已办结，" + left.words();
        return new Limit(
                dials.name(clock), clock.dueWords(), words, light.css(), light.shape(), light.label(), moved(clock));
    }

    private static String moved(CaseClock clock) {
        var reckoning = clock.reckoning();
        String paused = reckoning.pausedDays() > 0 ? "已暂停 " + reckoning.pausedDays() + " 个工作日" : "";
        String since = clock.isPaused() ? Words.date(clock.pausedAt()) + " 起暂停" : "";
        String extended = reckoning.extendedDays() > 0 ? "延期 " + reckoning.extendedDays() + " 个工作日" : "";
        return String.join(
                "，",
                Stream.of(paused, since, extended)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
