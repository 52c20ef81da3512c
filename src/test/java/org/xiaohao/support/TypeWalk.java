package org.xiaohao.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.context.ApplicationContext;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.form.Option;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.problem.Channel;
import org.xiaohao.problem.Intake;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.Matters;
import org.xiaohao.problem.Report;
import org.xiaohao.problem.Rows;
import org.xiaohao.process.RuleBook;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.ZoneList;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.TypeCode;

/**
 * Walks a case of any type: at each task somebody of its post answers what the form demands, and the test says only
 * what matters. Answers are given as key, value, key, value.
 */
public final class TypeWalk {

    private static final String ZONE = "datong-zone";

    private final ApplicationContext house;
    private final RuleBook rules;
    private final Walk walk;

    private TypeWalk(ApplicationContext house, Walk walk) {
        this.house = house;
        this.rules = house.getBean(RuleBook.class);
        this.walk = walk;
    }

    public static TypeWalk of(ApplicationContext house, Walk walk) {
        return new TypeWalk(house, walk);
    }

    /** A lawful report; the zone is {@code datong-zone} unless it is given. */
    public static TypeWalk register(ApplicationContext house, String type, Object... answers) {
        var given = pairs(answers);
        given.putIfAbsent("zone", ZONE);
        var form = house.getBean(RuleBook.class).reportForm(new TypeCode(type));
        var lists = Map.of("zones", house.getBean(ZoneList.class).all());
        var report = new Filled(today(house), lists).answers(form, given);
        var receipt =
                house.getBean(Intake.class).register(new Report(new TypeCode(type), Channel.PORTAL, report), null);
        return new TypeWalk(house, Walk.of(house, receipt.number()));
    }

    /** Registered, accepted, assigned to the first lead; the zone has claimed it. */
    public static TypeWalk claimed(ApplicationContext house, String type, Object... answers) {
        return register(house, type, answers).claimed();
    }

    public TypeWalk claimed() {
        return does("userTask_accept", "accepted", "true")
                .does("userTask_assignLead")
                .does("userTask_acceptLead", "leadReply", "accept", "responsibleUnit", ZONE)
                .does("userTask_claimResponsibility", "claimReply", "accept");
    }

    /** Somebody who may, answers: what is given here, and whatever else the form demands. */
    public TypeWalk does(String key, Object... answers) {
        WorkItem task = walk.task(key);
        String person = task.assignee() == null ? somebody(task, key) : task.assignee();
        return doneBy(person, task, pairs(answers));
    }

    /** The same by one person, where it matters who. */
    public TypeWalk doneBy(String person, String key, Object... answers) {
        return doneBy(person, walk.task(key), pairs(answers));
    }

    private TypeWalk doneBy(String person, WorkItem task, Map<String, Object> given) {
        var form = form(task);
        walk.does(person, task.key(), new Filled(today(house), lists(person, task, form)).answers(form, given));
        return this;
    }

    /** A row of a list of the case, whatever its form demands filled in. */
    public TypeWalk row(String kind, Object... values) {
        var form = rules.rowForm(kind).orElseThrow();
        walk.row(kind, new Filled(today(house), Map.of()).answers(form, pairs(values)));
        return this;
    }

    /** One value of a row that is there already, e.g. the day on which a promise was kept. */
    public TypeWalk changed(String kind, int position, String column, Object value) {
        var row = house.getBean(Rows.class).of(walk.number(), kind).get(position);
        var values = new LinkedHashMap<>(row.values());
        values.put(column, value);
        var file = walk.file();
        var by = Actor.person(new PersonId(file.responsiblePerson()), file.responsibleUnit());
        house.getBean(Rows.class).save(walk.number(), by, row.id(), kind, values);
        return this;
    }

    /** From the application to the closing: signed, verified twice, the enterprise content, approved. */
    public TypeWalk closed() {
        does("userTask_applyForClosure").does("userTask_signApplication", "signed", "true");
        var verifiers = holders(walk.task("userTask_verifyDocuments"));
        doneBy(verifiers.get(0), "userTask_verifyDocuments", "documentsVerified", "true");
        doneBy(verifiers.get(1), "userTask_verifyOnSite", "siteVerified", "true");
        walk.enterpriseAnswers(true, true, true);
        return does("userTask_approveClosure", "closureApproved", "true", "publicity", "false");
    }

    /** Applied, and sent back by the lead's leader; what was missing is supplemented. */
    public TypeWalk returned() {
        return does("userTask_applyForClosure")
                .does("userTask_signApplication", "signed", "false")
                .does("userTask_supplementRectification");
    }

    /** An extension, asked for by who is responsible and granted by the lead's leader. */
    public TypeWalk extended() {
        var file = walk.file();
        house.getBean(Matters.class)
                .raise(
                        walk.number(),
                        MatterKind.EXTENSION,
                        Walk.viewer(file.responsiblePerson(), file.responsibleUnit() + ".handler"),
                        Map.of("extensionDays", 5, "extensionReason", "需要再核对一遍往来材料。"));
        return does("userTask_approveExtension", "extensionGranted", "true");
    }

    public TypeWalk withdrawn() {
        MatterWalk.withdrawn(house, walk);
        return this;
    }

    /** The office takes up the closed case again. */
    public TypeWalk reopened() {
        ArrearsWalk.reopened(house, walk);
        return this;
    }

    /** Refused with the leader's approval, and nobody objects in time; the clock is set back afterwards. */
    public TypeWalk refused() {
        does("userTask_accept", "accepted", "false").does("userTask_approveRefusal", "refusalApproved", "true");
        TestClock.forward(Duration.ofDays(60));
        try {
            return timers();
        } finally {
            TestClock.reset();
        }
    }

    /** Drawn timers whose moment has come fire. */
    public TypeWalk timers() {
        walk.timers();
        return this;
    }

    public List<String> waitingAt() {
        return walk.waitingAt();
    }

    public Walk walk() {
        return walk;
    }

    private String somebody(WorkItem task, String key) {
        return holders(task).stream().findFirst().orElseThrow(() -> new AssertionError("nobody can do " + key));
    }

    private List<String> holders(WorkItem task) {
        var directory = house.getBean(Directory.class);
        return task.groups().stream()
                .flatMap(group -> Seat.ofGroup(group).stream())
                .flatMap(seat -> directory.holding(seat.unit(), seat.post()).stream())
                .map(person -> person.id().value())
                .toList();
    }

    private FormDefinition form(WorkItem task) {
        var found = house.getBean(TaskService.class)
                .createTaskQuery()
                .taskId(task.taskId())
                .initializeFormKeys()
                .singleResult();
        return rules.form(found.getCamundaFormRef().getKey()).orElseThrow();
    }

    /** The lists as the Tasklist gets them when this person opens the form. */
    private Map<String, List<Option>> lists(String person, WorkItem task, FormDefinition form) {
        var identity = house.getBean(IdentityService.class);
        identity.setAuthentication(person, task.groups());
        try {
            VariableMap shown = house.getBean(FormService.class).getTaskFormVariables(task.taskId());
            var lists = new LinkedHashMap<String, List<Option>>();
            form.inputs().stream()
                    .flatMap(field -> Optional.ofNullable(field.valuesKey()).stream())
                    .forEach(name -> lists.put(name, options(shown.get(name))));
            return lists;
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<Option> options(Object json) {
        try {
            return json == null
                    ? List.of()
                    : house.getBean(ObjectMapper.class)
                            .readValue(((SpinJsonNode) json).toString(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static LocalDate today(ApplicationContext house) {
        return LocalDate.now(house.getBean(Clock.class));
    }

    private static Map<String, Object> pairs(Object... answers) {
        var pairs = new LinkedHashMap<String, Object>();
        for (int i = 0; i < answers.length; i += 2) {
            pairs.put((String) answers[i], answers[i + 1]);
        }
        return pairs;
    }
}
