package org.xiaohao.process;

import static org.xiaohao.process.ModelRule.each;
import static org.xiaohao.process.ModelRule.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.xiaohao.problem.KnownSteps;
import org.xiaohao.round.RoundSteps;

/** What holds for the work: who does it, which step it takes, until when, and what the machine may do by itself. */
final class TaskRules {

    /** Names under which a service task calls the house. */
    private static final Set<String> STEPS = Set.of(
            "requestVerificationDelegate",
            "askEnterpriseDelegate",
            "requestLookBackDelegate",
            "takeStepDelegate",
            "noticeDelegate",
            "listUnitsDelegate",
            "issueDocumentDelegate");

    private static final String TAKE_STEP = "${takeStepDelegate}";
    private static final Set<String> LETTERS = Set.of(("assignment receipt acceptance question closing refusal"
                    + " supplement suspension resumption lead-change merger withdrawal continuation matter-done"
                    + " matter-refused objection refused reopening adjudication adjudication-upheld objection-granted"
                    + " monthly survey")
            .split(" "));
    private static final Pattern OTHER_STEP = Pattern.compile("(\\w+)=\\w+:(\\w+)");
    private static final Path PAPERS = Path.of("config/documents");
    private static final Set<String> PEOPLE = Set.of("${leadLeader}", "${responsiblePerson}");

    private TaskRules() {}

    static List<ModelRule> all() {
        var seats = new Seats();
        return List.of(
                each("a user task takes a step the law of a case knows", UserTask.class, task -> Models.property(
                                task, "step")
                        .filter(Models.isOfARound(task) ? RoundSteps::knows : KnownSteps.names()::contains)
                        .isPresent()),
                each("a user task belongs to a post that exists", UserTask.class, task -> Arrays.stream(
                                (task.getCamundaCandidateGroups() + "").split(","))
                        .allMatch(seats::exist)),
                each(
                        "a named person comes from the case",
                        UserTask.class,
                        task -> task.getCamundaAssignee() == null || PEOPLE.contains(task.getCamundaAssignee())),
                tasks("a user task has a time limit for every type and subtype", (task, models) -> Models.property(
                                task, "deadline")
                        .filter(new Deadlines(models)::everyType)
                        .isPresent()),
                tasks("a limit of the whole case is a rule of the table", (task, models) -> limits(task)
                        .allMatch(new Deadlines(models)::someType)),
                tasks("rows demanded by a task can be edited", (task, models) -> Models.property(task, "rows")
                        .map(kind -> models.form(kind + "-row").isPresent())
                        .orElse(Models.property(task, "rowsSum").isEmpty()
                                && Models.property(task, "rowsDone").isEmpty())),
                tasks(
                        "rows are done when a routing answer of the same form says so",
                        (task, models) -> Models.property(task, "rowsDoneWhen").stream()
                                .allMatch(key -> models.routingKeys(Stream.of(task.getCamundaFormRef()))
                                        .anyMatch(key::equals))),
                each("a timer stands at a task and ends with it", TimerEventDefinition.class, TaskRules::isOfATask),
                each(
                        "the system takes its own steps only",
                        ServiceTask.class,
                        task -> !TAKE_STEP.equals(task.getCamundaDelegateExpression())
                                || Models.property(task, "step")
                                        .filter(
                                                Models.isOfARound(task)
                                                        ? RoundSteps::isOfTheSystem
                                                        : KnownSteps::openToTheSystem)
                                        .isPresent()),
                tasks(
                        "another step is taken when a routing answer of the same form says so",
                        (task, models) -> Models.property(task, "stepWhen").stream()
                                .allMatch(rule -> isOtherStep(rule, task, models))),
                each(
                        "only the enterprise and the other party are awaited",
                        UserTask.class,
                        task -> Models.property(task, "awaits").stream()
                                .allMatch(Set.of("enterprise", "otherParty")::contains)),
                each("a paper issued has a text", Task.class, task -> Models.property(task, "document").stream()
                        .allMatch(kind -> Files.exists(PAPERS.resolve(kind + ".txt")))),
                each(
                        "a send task sends a known letter",
                        SendTask.class,
                        task -> "${noticeDelegate}".equals(task.getCamundaDelegateExpression())
                                && Models.property(task, "notice")
                                        .filter(LETTERS::contains)
                                        .isPresent()));
    }

    private static boolean isOtherStep(String rule, UserTask task, Models models) {
        var parts = OTHER_STEP.matcher(rule);
        return parts.matches()
                && KnownSteps.names().contains(parts.group(2))
                && models.routingKeys(Stream.of(task.getCamundaFormRef())).anyMatch(parts.group(1)::equals);
    }

    private static boolean isOfATask(TimerEventDefinition timer) {
        return timer.getParentElement() instanceof BoundaryEvent event
                && event.getAttachedTo() instanceof UserTask
                && timer.getTimeDate() != null
                && moments(event).contains(timer.getTimeDate().getTextContent());
    }

    /** The day of a round is known from its beginning; that of a task of a case is its clock's. */
    private static Set<String> moments(BoundaryEvent event) {
        if (!Models.isOfARound(event)) {
            return Set.of("${dueAt}");
        }
        return event.cancelActivity() ? Set.of("${overAt}") : Set.of("${remindAt}");
    }

    static Set<String> letters() {
        return LETTERS;
    }

    static Set<String> steps() {
        return STEPS;
    }

    private static ModelRule tasks(String sentence, BiPredicate<UserTask, Models> kept) {
        return rule(sentence, models -> models.all(UserTask.class).stream()
                .filter(task -> !kept.test(task, models))
                .map(UserTask::getId));
    }

    private static Stream<String> limits(UserTask task) {
        return Stream.of("startsLimit", "endsLimit")
                .flatMap(name -> Models.property(task, name).stream())
                .flatMap(rules -> Arrays.stream(rules.split(",")));
    }
}
