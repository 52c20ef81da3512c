package org.xiaohao.desk;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Dial;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.Remaining;

/** Shows every running clock of a case; kinds are never merged, the most urgent comes first. */
@Component
class Dials {

    private final Clocks clocks;

    Dials(Clocks clocks) {
        this.clocks = clocks;
    }

    List<Dial> of(ProblemNumber number) {
        return clocks.running(number).stream()
                .sorted(Comparator.comparing(CaseClock::dueAt))
                .map(this::dial)
                .toList();
    }

    private Dial dial(CaseClock clock) {
        Remaining left = clocks.remaining(clock);
        var light = left.light();
        return new Dial(
                clock.kind().label() + " " + clock.name(),
                Words.date(clock.dueAt()),
                left.words(),
                light.css(),
                light.shape(),
                light.label());
    }
}
