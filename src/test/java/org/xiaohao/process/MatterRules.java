package org.xiaohao.process;

import static org.xiaohao.process.ModelRule.each;
import static org.xiaohao.process.ModelRule.rule;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What holds for case matters (案件事项): every type takes them up, and each can end the case. */
final class MatterRules {

    private static final Set<String> TO = Set.of("raiser");

    private MatterRules() {}

    static List<ModelRule> all() {
        return List.of(
                types("a problem type takes up case matters beside its way", MatterRules::takesUpMatters),
                types("a problem type stops when a matter has ended the case", MatterRules::stopsWhenEnded),
                types(
                        "a closed case of a type can be taken up again",
                        type -> type.getChildElementsByType(StartEvent.class).stream()
                                .flatMap(start -> start.getEventDefinitions().stream())
                                .anyMatch(definition -> definition instanceof MessageEventDefinition message
                                        && message.getMessage() != null
                                        && message.getMessage().getName().equals(type.getId() + ".reopened"))),
                types(
                        "the end of a problem type ends what is still open",
                        type -> type.getChildElementsByType(EndEvent.class).stream()
                                .allMatch(end -> only(end.getEventDefinitions(), TerminateEventDefinition.class))),
                each(
                        "a letter goes to the enterprise or to who raised the matter",
                        EndEvent.class,
                        end -> Models.property(end, "noticeTo").stream().allMatch(TO::contains)
                                && end.getEventDefinitions().stream()
                                        .filter(MessageEventDefinition.class::isInstance)
                                        .allMatch(sent -> isLetter(end, (MessageEventDefinition) sent))),
                rule(
                        "a day named for a task is a date that a form asks for",
                        models -> models.all(UserTask.class).stream()
                                .filter(task -> Models.property(task, "dueOn").stream()
                                        .anyMatch(key -> dates(models).noneMatch(key::equals)))
                                .map(UserTask::getId)));
    }

    private static ModelRule types(String sentence, Predicate<Process> kept) {
        return rule(sentence, models -> models.all(Process.class).stream()
                .filter(Models::isType)
                .filter(kept.negate())
                .map(Process::getId));
    }

    private static boolean takesUpMatters(Process type) {
        return blocks(type)
                        .filter(block -> starts(
                                block,
                                start -> !start.isInterrupting()
                                        && start.getEventDefinitions().stream()
                                                .anyMatch(definition ->
                                                        definition instanceof MessageEventDefinition message
                                                                && message.getMessage() != null
                                                                && message.getMessage()
                                                                        .getName()
                                                                        .equals("problem.matterRaised"))))
                        .filter(block -> block.getChildElementsByType(CallActivity.class).stream()
                                .allMatch(call -> call.getCalledElement().equals("case-matters")))
                        .count()
                == 1;
    }

    private static boolean stopsWhenEnded(Process type) {
        return blocks(type)
                        .filter(block -> starts(
                                block,
                                start -> start.isInterrupting()
                                        && start.getEventDefinitions().stream()
                                                .anyMatch(definition -> definition instanceof ErrorEventDefinition ended
                                                        && ended.getError() != null
                                                        && ended.getError()
                                                                .getErrorCode()
                                                                .equals("caseEnded"))))
                        .count()
                == 1;
    }

    private static Stream<SubProcess> blocks(Process type) {
        return type.getChildElementsByType(SubProcess.class).stream().filter(SubProcess::triggeredByEvent);
    }

    private static boolean starts(SubProcess block, Predicate<StartEvent> kept) {
        return block.getChildElementsByType(StartEvent.class).stream().allMatch(kept);
    }

    private static boolean only(Collection<EventDefinition> definitions, Class<? extends EventDefinition> kind) {
        return definitions.size() == 1 && definitions.stream().allMatch(kind::isInstance);
    }

    private static boolean isLetter(EndEvent end, MessageEventDefinition sent) {
        return "${noticeDelegate}".equals(sent.getCamundaDelegateExpression())
                && Models.property(end, "notice")
                        .filter(TaskRules.letters()::contains)
                        .isPresent();
    }

    private static Stream<String> dates(Models models) {
        return models.forms().values().stream()
                .flatMap(form -> form.findParents("key").stream())
                .filter(field -> field.path("type").asText().equals("datetime"))
                .map(field -> field.path("key").asText());
    }
}
