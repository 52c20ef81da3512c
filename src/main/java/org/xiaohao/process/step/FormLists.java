package org.xiaohao.process.step;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
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
import org.xiaohao.problem.Stage;
import org.xiaohao.process.ConfiguredLists;
import org.xiaohao.process.Replies;
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
    private final Contested contested;
    private final ConfiguredLists configured;

    FormLists(Directory directory, Cases cases, ZoneList zones, Contested contested, ConfiguredLists configured) {
        this.configured = configured;
        this.directory = directory;
        this.cases = cases;
        this.zones = zones;
        this.contested = contested;
    }

    public Map<String, List<Option>> of(TaskFacts facts) {
        CaseFile file = cases.find(facts.number()).orElseThrow();
        var lists = new HashMap<>(configured.all());
        lists.putAll(Map.of(
                "proposedLeads",
                options(proposed(facts, file)),
                "responsibleUnits",
                options(rectifying(file)),
                "leadUnits",
                options(leading()),
                "leadReplies",
                replies(file, "leadReplies"),
                "claimReplies",
                replies(file, "claimReplies"),
                "zones",
                zones.all(),
                "askableUnits",
                options(cooperating(facts, file)),
                "leadLeaders",
                people(file.leadUnit(), Post.LEADER),
                "responsiblePeople",
                people(file.responsibleUnit(), Post.HANDLER, Post.OWNER)));
        return lists;
    }

    /** What the type's own table advises, what the matrix proposes, and the unit that a lead named in handing back. */
    private Stream<Unit> proposed(TaskFacts facts, CaseFile file) {
        var advised = Stream.of("advisedLead", "proposedLeads").flatMap(name -> codes(facts.variable(name)).stream());
        return Stream.concat(advised, contested.proposedLead(file).stream())
                .distinct()
                .flatMap(code -> directory.unit(code).stream());
    }

    /** Units that exist today and in which somebody can claim the case: in any other it would lie unseen. */
    private Stream<Unit> rectifying(CaseFile file) {
        boolean bound = file.stage() == Stage.ACCEPTED && contested.isArbitrated(file);
        return bound && file.responsibleUnit() != null
                ? directory.unit(file.responsibleUnit()).stream()
                : working().filter(unit -> !people(unit.code(), Post.HANDLER, Post.OWNER)
                        .isEmpty());
    }

    /** Units in which somebody can take the lead and a leader can sign. */
    private Stream<Unit> leading() {
        return working()
                .filter(unit -> !people(unit.code(), Post.HANDLER).isEmpty()
                        && !people(unit.code(), Post.LEADER).isEmpty());
    }

    /** What the table proposes comes first; after it every other department that can be asked. */
    private Stream<Unit> cooperating(TaskFacts facts, CaseFile file) {
        var proposed =
                codes(facts.variable("proposedCooperating")).stream().flatMap(code -> directory.unit(code).stream());
        var others = directory.units(UnitKind.DEPARTMENT).stream();
        return Stream.concat(proposed, others)
                .distinct()
                .filter(unit -> !people(unit.code(), Post.HANDLER).isEmpty())
                .filter(unit ->
                        !unit.code().equals(file.leadUnit()) && !unit.code().equals(file.responsibleUnit()));
    }

    private Stream<Unit> working() {
        return CAN_RECTIFY.stream().flatMap(kind -> directory.units(kind).stream());
    }

    private List<Option> replies(CaseFile file, String list) {
        return contested.isArbitrated(file) ? Replies.bound(list) : Replies.all(list);
    }

    public static List<UnitCode> codes(String joined) {
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
