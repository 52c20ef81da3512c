package org.xiaohao.problem;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** Who may raise which matter of a case. */
@Service
public class MatterRights {

    /** Leaders decide what others raise: one who raised it could not, and there may be no second leader. */
    private static final Set<Post> RAISING = EnumSet.of(Post.INTAKE, Post.HANDLER, Post.OWNER, Post.SUPERVISOR);

    private final Directory directory;

    MatterRights(Directory directory) {
        this.directory = directory;
    }

    /** The kinds that the viewer may raise in the present stage of the case. */
    public List<MatterKind> kinds(Viewer viewer, CaseFile file) {
        return Arrays.stream(MatterKind.values())
                .filter(kind -> seat(viewer, kind, file).isPresent())
                .toList();
    }

    /** The seat from which the viewer may raise it; empty when not at all. */
    public Optional<Seat> seat(Viewer viewer, MatterKind kind, CaseFile file) {
        var rule = LawfulSteps.named(kind.raiseStep()).orElseThrow();
        boolean inTime = rule.from().contains(file.stage()) && (!file.isSuspended() || rule.whileSuspended());
        return viewer.seats().stream()
                .filter(seat -> inTime && RAISING.contains(seat.post()) && may(seat.unit(), kind, file))
                .findFirst();
    }

    /**
     * Whether the viewer may read what was said in the step. Why an enterprise takes its report back, and whether
     * somebody pressed it to, is not for those whom it complained about.
     */
    public boolean reads(Viewer viewer, StepRecord step) {
        boolean discreet = step.step().equals(MatterKind.WITHDRAWAL.raiseStep())
                || step.step().equals(MatterKind.WITHDRAWAL.decideStep());
        return !discreet
                || viewer.seats().stream()
                        .flatMap(seat -> directory.unit(seat.unit()).stream())
                        .anyMatch(unit -> unit.kind() == UnitKind.OFFICE || unit.kind() == UnitKind.SUPERVISION);
    }

    /** Whether the answers of the step name another case, and so its enterprise. */
    public boolean pointsElsewhere(StepRecord step) {
        return step.step().equals(MatterKind.MERGE.raiseStep());
    }

    /** The other case that the answers of such a step name; empty when they were taken away before. */
    public Optional<ProblemNumber> pointedTo(StepRecord step) {
        return Optional.ofNullable(step.answers().get(Merging.TARGET))
                .map(Object::toString)
                .filter(ProblemNumber::looksLike)
                .map(ProblemNumber::new);
    }

    private boolean is(UnitCode unit, UnitKind kind) {
        return directory.unit(unit).filter(each -> each.kind() == kind).isPresent();
    }

    private boolean may(UnitCode unit, MatterKind kind, CaseFile file) {
        boolean office = is(unit, UnitKind.OFFICE);
        boolean leads = unit.equals(file.leadUnit());
        boolean works = leads || unit.equals(file.responsibleUnit());
        return switch (kind) {
            case SUPPLEMENT -> file.leadUnit() == null ? office : works;
            case EXTENSION -> works;
            case SUSPENSION -> office || works;
            case CHANGE_LEAD -> office || leads;
            case MERGE, INCLUSION -> office;
            case SUPERVISION -> office || is(unit, UnitKind.SUPERVISION);
            case WITHDRAWAL -> office && file.channel() != Channel.PORTAL;
        };
    }
}
