package org.xiaohao.portal;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Channel;
import org.xiaohao.problem.Matter;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.Matters;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.shared.ProblemNumber;

/** What an enterprise can do about its case beside answering: give what it was asked for, take its report back. */
@Component
class OwnMatters {

    private final Cases cases;
    private final Matters matters;

    OwnMatters(Cases cases, Matters matters) {
        this.cases = cases;
        this.matters = matters;
    }

    /**
     * @param needed what it still has to give, in the words of who asks; {@code null} when nothing
     * @param mayWithdraw whether it may take its report back here and now
     * @param withdrawing whether the office is asking whether it really wants to
     */
    record View(String needed, boolean mayWithdraw, boolean withdrawing) {}

    View of(ProblemNumber number) {
        var file = cases.find(number).orElseThrow();
        boolean withdrawing = open(number, MatterKind.WITHDRAWAL).isPresent();
        boolean own = file.channel() == Channel.PORTAL && file.stage().isOpen();
        return new View(needed(number), own && !withdrawing, withdrawing);
    }

    private String needed(ProblemNumber number) {
        return open(number, MatterKind.SUPPLEMENT)
                .filter(asked -> !asked.isGiven())
                .map(asked -> asked.steps().get(0))
                .map(StepRecord::answers)
                .map(said -> Objects.toString(said.get("supplementNeeded"), ""))
                .orElse(null);
    }

    private Optional<Matter> open(ProblemNumber number, MatterKind kind) {
        return matters.latest(number, kind).filter(Matter::isOpen);
    }
}
