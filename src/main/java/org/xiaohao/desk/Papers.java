package org.xiaohao.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Opinions;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.UnitCode;

/** Which files of a case its reader may see: fewer than there are while opinions are sealed or a reporter is hidden. */
@Component
class Papers {

    private final Evidence evidence;
    private final CaseGate gate;
    private final Reveals reveals;
    private final Directory directory;
    private final Cases cases;

    Papers(Evidence evidence, CaseGate gate, Reveals reveals, Directory directory, Cases cases) {
        this.cases = cases;
        this.directory = directory;
        this.evidence = evidence;
        this.gate = gate;
        this.reveals = reveals;
    }

    List<EvidenceFile> readable(CaseFile file, Opinions opinions) {
        boolean hidden = hidesReporter(file);
        return evidence.of(file.number()).stream()
                .filter(paper -> !opinions.hides(paper) && !(hidden && isForReporter(paper)))
                .toList();
    }

    /** A file of this case that the visitor may see. */
    Optional<EvidenceFile> readable(CaseFile file, UUID id) {
        var opinions =
                Opinions.of(file, cases.steps(file.number()), gate.visitor().person());
        return evidence.find(id)
                .filter(paper -> file.number().equals(paper.number()))
                .filter(paper -> isReadable(paper, file, opinions));
    }

    private boolean isReadable(EvidenceFile paper, CaseFile file, Opinions opinions) {
        return !opinions.hides(paper) && !(isForReporter(paper) && hidesReporter(file));
    }

    /**
     * What the visitor's own unit handed in may be replaced by it. What the enterprise or another unit brought is theirs:
     * nobody else puts it under a fold.
     */
    boolean isOwn(EvidenceFile paper, CaseFile file) {
        UnitCode unit = gate.actor(file).unit();
        return paper.by().isPerson() && unit != null && unit.equals(paper.by().unit());
    }

    /** Whoever must work with a contract of a confidential reporter opens it with a reason, as one opens a contact. */
    boolean asksReason(EvidenceFile paper, boolean redacted) {
        return redacted && isForReporter(paper);
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

    // what the office hands in is as often what the enterprise brought to its counter
    private boolean isForReporter(EvidenceFile paper) {
        return paper.by().equals(Actor.ENTERPRISE)
                || Optional.ofNullable(paper.by().unit())
                        .flatMap(directory::unit)
                        .filter(unit -> unit.kind() == UnitKind.OFFICE)
                        .isPresent();
    }
}
