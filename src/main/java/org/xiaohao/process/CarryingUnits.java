package org.xiaohao.process;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Option;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.CaseFile;

/** The units that have a part in a case, for who supervises them; a form names the list as {@code carryingUnits}. */
@Component
public class CarryingUnits {

    public static final String LIST = "carryingUnits";

    private final Directory directory;

    CarryingUnits(Directory directory) {
        this.directory = directory;
    }

    /** Who has it in hand first. */
    public List<Option> of(CaseFile file) {
        var parts = Stream.of(
                        file.carrier(), file.responsibleUnit(), file.leadUnit(), file.verifyingUnit(), file.zone())
                .filter(Objects::nonNull);
        var office = directory.units(UnitKind.OFFICE).stream().map(Unit::code);
        return Stream.concat(parts, office)
                .distinct()
                .map(unit -> new Option(unit.value(), directory.nameOf(unit)))
                .toList();
    }
}
