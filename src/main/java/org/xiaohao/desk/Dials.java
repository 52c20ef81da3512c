package org.xiaohao.desk;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Dial;
import org.xiaohao.organization.Directory;
import org.xiaohao.process.WorkItem;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.DueDays;
import org.xiaohao.supervision.Remaining;

/** Shows every running clock of a case; kinds are never merged, the most urgent comes first. */
@Component
class Dials {

    private final Clocks clocks;
    private final DueDays days;
    private final Directory directory;

    Dials(Clocks clocks, DueDays days, Directory directory) {
        this.clocks = clocks;
        this.days = days;
        this.directory = directory;
    }

    /** The last day of a task, or an empty text. */
    String dueOn(WorkItem item) {
        return days.ofTask(item.taskId(), item.dueAt());
    }

    List<Dial> of(ProblemNumber number) {
        return clocks.running(number).stream()
                .sorted(Comparator.comparing(CaseClock::dueAt))
                .map(this::dial)
                .toList();
    }

    /** With the unit that is asked: where several work side by side, each has its own limit and its own delay. */
    String name(CaseClock clock) {
        String unit = clock.unit() == null ? "" : "（" + directory.nameOf(clock.unit()) + "）";
        return clock.kind().label() + " " + clock.name() + unit;
    }

    private Dial dial(CaseClock clock) {
        Remaining left = clocks.remaining(clock);
        var light = left.light();
        return new Dial(name(clock), clock.dueWords(), left.words(), light.css(), light.shape(), light.label());
    }
}
