package org.xiaohao.desk;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.organization.Seat;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Opinions;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.UnitCode;

/** Which files of a case its reader may see: fewer than there are while opinions are sealed or a reporter is hidden. */
@Component
class Papers {

    private final Evidence evidence;
    private final CaseGate gate;
    private final Reveals reveals;

    Papers(Evidence evidence, CaseGate gate, Reveals reveals) {
        this.evidence = evidence;
        this.gate = gate;
        this.reveals = reveals;
    }

    List<EvidenceFile> readable(CaseFile file, Opinions opinions) {
        boolean hidden = hidesReporter(file);
        return evidence.of(file.number()).stream()
                .filter(paper -> !opinions.hides(paper) && !(hidden && isReporters(paper)))
                .toList();
    }

    boolean isReadable(EvidenceFile paper, CaseFile file, Opinions opinions) {
        return !opinions.hides(paper) && !(isReporters(paper) && hidesReporter(file));
    }

    /**
     * A contract names the enterprise as surely as a name does: who is complained about does not get to see it, not by
     * leading the case as well.
     */
    boolean hidesReporter(CaseFile file) {
        return reveals.redacts(file)
                && (sitsIn(file.responsibleUnit(), file.zone()) || !sitsIn(file.leadUnit(), file.verifyingUnit()));
    }

    private boolean sitsIn(UnitCode... units) {
        var asked = Arrays.asList(units);
        return gate.visitor().seats().stream().map(Seat::unit).anyMatch(asked::contains);
    }

    private static boolean isReporters(EvidenceFile paper) {
        return paper.by().equals(Actor.ENTERPRISE);
    }
}
