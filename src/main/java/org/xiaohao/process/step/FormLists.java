package org.xiaohao.process.step;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Option;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.ZoneList;
import org.xiaohao.shared.UnitCode;

/** The lists that a form offers for choice; the same lists check what was chosen. */
@Component
public class FormLists {

    private static final Set<UnitKind> CAN_RECTIFY =
            EnumSet.of(UnitKind.ZONE, UnitKind.DEPARTMENT, UnitKind.TASK_FORCE, UnitKind.CITY, UnitKind.COUNTY);

    private final Directory directory;
    private final Cases cases;
    private final ZoneList zones;

    FormLists(Directory directory, Cases cases, ZoneList zones) {
        this.directory = directory;
        this.cases = cases;
        this.zones = zones;
    }

    public Map<String, List<Option>> of(TaskFacts facts) {
        CaseFile file = cases.find(facts.number()).orElseThrow();
        return Map.of(
                "proposedLeads",
                options(codes(facts.variable("proposedLeads")).stream().flatMap(code -> directory.unit(code).stream())),
                "responsibleUnits",
                options(rectifying()),
                "zones",
                zones.all(),
                "leadLeaders",
                people(file.leadUnit(), Post.LEADER),
                "responsiblePeople",
                people(file.responsibleUnit(), Post.HANDLER, Post.OWNER));
    }

    /** Units that exist today and in which somebody can claim the case: in any other it would lie unseen. */
    private Stream<Unit> rectifying() {
        return CAN_RECTIFY.stream()
                .flatMap(kind -> directory.units(kind).stream())
                .filter(unit -> !people(unit.code(), Post.HANDLER, Post.OWNER).isEmpty());
    }

    static List<UnitCode> codes(String joined) {
        return Arrays.stream(joined.split(","))
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .map(UnitCode::new)
                .toList();
    }

    private static List<Option> options(Stream<Unit> units) {
        return units.map(unit -> new Option(unit.code().value(), unit.name())).toList();
    }

    private List<Option> people(UnitCode unit, Post... posts) {
        if (unit == null) {
            return List.of();
        }
        return Arrays.stream(posts)
                .flatMap(post -> directory.holding(unit, post).stream())
                .distinct()
                .map(FormLists::option)
                .toList();
    }

    private static Option option(Person person) {
        return new Option(person.id().value(), person.name());
    }
}
