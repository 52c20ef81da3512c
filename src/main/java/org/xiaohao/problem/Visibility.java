package org.xiaohao.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** Who may see and touch a case; every door asks here, and every list takes its condition from here. */
@Service
public class Visibility {

    private final CaseStore store;
    private final Directory directory;

    Visibility(CaseStore store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    public boolean may(Viewer viewer, Action action, ProblemNumber number) {
        return store.find(number).filter(file -> may(viewer, action, file)).isPresent();
    }

    /** The cases that the viewer may read, as a condition on {@code problem_case} under the given alias. */
    public Condition condition(Viewer viewer, String alias) {
        if (seesAll(viewer)) {
            return new Condition("(true)", Map.of());
        }
        List<String> units = units(viewer).map(UnitCode::value).toList();
        if (units.isEmpty()) {
            return new Condition("(false)", Map.of());
        }
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("viewerUnits", units);
        return new Condition(
                """
                (%1$s.lead_unit in (:viewerUnits) or %1$s.responsible_unit in (:viewerUnits)
                or %1$s.verifying_unit in (:viewerUnits) or %1$s.look_back_unit in (:viewerUnits)
                or jsonb_exists_any(%1$s.facts -> '%2$s', array[:viewerUnits]::text[])
                or (%1$s.zone in (:viewerUnits) and not %1$s.confidential))"""
                        .formatted(alias, CaseFile.CONSULTED),
                params);
    }

    boolean may(Viewer viewer, Action action, CaseFile file) {
        boolean reads = seesAll(viewer)
                || takesPart(viewer, file)
                || !file.confidential() && units(viewer).anyMatch(file.zone()::equals);
        return switch (action) {
            case READ -> reads;
            case CONTRIBUTE -> file.stage().isOpen() ? works(viewer, file) : looksBack(viewer, file);
            // a zone that is only named in a case reads along
            case DISCUSS -> isTalkedAbout(file) && (seesAll(viewer) || takesPart(viewer, file));
            // the unit that a confidential report is about must not learn from whom it came
            case REVEAL -> reads && (seesAll(viewer) || !file.confidential() && works(viewer, file));
        };
    }

    /** Who looks back on a closed case brings what was found; the office adds what it asked for. */
    private boolean looksBack(Viewer viewer, CaseFile file) {
        return file.isLookedBackOn()
                && (holdsIn(viewer, UnitKind.OFFICE)
                        || units(viewer).anyMatch(unit -> unit.equals(file.lookBackUnit())));
    }

    private boolean works(Viewer viewer, CaseFile file) {
        return holdsIn(viewer, UnitKind.OFFICE) || units(viewer).anyMatch(unit -> carries(unit, file));
    }

    private static boolean takesPart(Viewer viewer, CaseFile file) {
        return units(viewer)
                .anyMatch(unit -> carries(unit, file)
                        || unit.equals(file.lookBackUnit())
                        || file.consulted().contains(unit));
    }

    private static boolean isTalkedAbout(CaseFile file) {
        return file.stage().isOpen() || file.isLookedBackOn();
    }

    private static boolean carries(UnitCode unit, CaseFile file) {
        return unit.equals(file.leadUnit()) || unit.equals(file.responsibleUnit()) || unit.equals(file.verifyingUnit());
    }

    private boolean seesAll(Viewer viewer) {
        return holdsIn(viewer, UnitKind.OFFICE) || holdsIn(viewer, UnitKind.SUPERVISION);
    }

    private boolean holdsIn(Viewer viewer, UnitKind kind) {
        return units(viewer).anyMatch(unit -> directory
                .unit(unit)
                .map(Unit::kind)
                .filter(kind::equals)
                .isPresent());
    }

    private static Stream<UnitCode> units(Viewer viewer) {
        return viewer.seats().stream()
                // who keeps the system runs it, guards it or draws it, but has no business with any case
                .filter(seat -> seat.post().handlesCases())
                .map(Seat::unit);
    }
}
