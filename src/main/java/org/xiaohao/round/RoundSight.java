package org.xiaohao.round;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.Viewer;
import org.xiaohao.shared.UnitCode;

/** Who may see a round, whose rows, and who may open one. */
@Service
public class RoundSight {

    private static final Set<UnitKind> SEES_ALL = Set.of(UnitKind.OFFICE, UnitKind.SUPERVISION);
    private static final Set<UnitKind> LEADS = Set.of(UnitKind.DEPARTMENT, UnitKind.TASK_FORCE);
    private static final Set<Post> OPENS = Set.of(Post.HANDLER, Post.OWNER);

    private final RoundStore store;
    private final Directory directory;

    RoundSight(RoundStore store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /** The rounds of which the viewer sees anything, the newest first. */
    public List<Round> visible(Viewer viewer) {
        if (seesAll(viewer)) {
            return store.where("true", java.util.Map.of());
        }
        List<String> units = units(viewer).map(UnitCode::value).distinct().toList();
        return units.isEmpty()
                ? List.of()
                : store.where(
                        """
                (asking_unit in (:units) or stage not in ('APPROVING', 'REFUSED') and exists
                    (select from round_answer a where a.round = round.number and a.unit in (:units)))""",
                        java.util.Map.of("units", units));
    }

    public boolean sees(Viewer viewer, Round round) {
        return visible(viewer).stream().anyMatch(each -> each.number().equals(round.number()));
    }

    /** Whether the rows of every unit are shown, or only the own ones. */
    public boolean seesEveryRow(Viewer viewer, Round round) {
        return seesAll(viewer) || units(viewer).anyMatch(round.askingUnit()::equals);
    }

    /** The unit for which the viewer answers, when one of the own units was asked. */
    public Optional<UnitCode> asked(Viewer viewer, Round round) {
        var asked =
                store.answers(round.number()).stream().map(RoundAnswer::unit).toList();
        return units(viewer).filter(asked::contains).findFirst();
    }

    /** The unit for which the viewer may open a survey. */
    public Optional<UnitCode> opensFor(Viewer viewer) {
        return viewer.seats().stream()
                .filter(seat -> OPENS.contains(seat.post()))
                .map(Seat::unit)
                .filter(unit -> kind(unit).filter(LEADS::contains).isPresent())
                .findFirst();
    }

    private boolean seesAll(Viewer viewer) {
        return units(viewer)
                .anyMatch(unit -> kind(unit).filter(SEES_ALL::contains).isPresent());
    }

    private Optional<UnitKind> kind(UnitCode unit) {
        return directory.unit(unit).map(Unit::kind);
    }

    private static Stream<UnitCode> units(Viewer viewer) {
        return viewer.seats().stream()
                .filter(seat -> seat.post().handlesCases())
                .map(Seat::unit);
    }
}
