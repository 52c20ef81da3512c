package org.xiaohao.desk;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Viewer;
import org.xiaohao.shared.UnitCode;

/** Decides who may learn the reporter of a confidential case: not the unit that was complained about. */
@Component
class Privacy {

    private final Directory directory;

    Privacy(Directory directory) {
        this.directory = directory;
    }

    boolean redacts(CaseFile file, Viewer viewer) {
        return file.confidential() && viewer.seats().stream().map(Seat::unit).noneMatch(unit -> isTrusted(unit, file));
    }

    private boolean isTrusted(UnitCode unit, CaseFile file) {
        if (unit.equals(file.zone())) {
            return false;
        }
        return Stream.of(file.leadUnit(), file.verifyingUnit())
                        .filter(Objects::nonNull)
                        .anyMatch(unit::equals)
                || directory
                        .unit(unit)
                        .filter(known -> known.kind() == UnitKind.OFFICE || known.kind() == UnitKind.SUPERVISION)
                        .isPresent();
    }
}
