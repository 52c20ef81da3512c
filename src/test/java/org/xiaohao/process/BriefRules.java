package org.xiaohao.process;

import static org.xiaohao.process.ModelRule.each;
import static org.xiaohao.process.ModelRule.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What holds for the decisions of leaders: which tasks open with the brief, and what is agreed to in one go. */
final class BriefRules {

    private static final String BRIEF = "brief";
    private static final Pattern WHEN = Pattern.compile("\\w+=\\w+:(\\w+)");

    private BriefRules() {}

    static List<ModelRule> all() {
        return List.of(
                rule("what a leader alone decides opens with the brief", models -> models.all(UserTask.class).stream()
                        .filter(task -> decidesAlone(task, models))
                        .filter(task -> Models.property(task, BRIEF).isEmpty())
                        .map(UserTask::getId)),
                each(
                        "a brief stands at a task of a case and says true",
                        UserTask.class,
                        task -> Models.property(task, BRIEF).stream()
                                .allMatch(value -> value.equals("true") && !Models.isOfARound(task))),
                rule(
                        "what is answered in one go is an answer that the field offers",
                        models -> models.forms().values().stream()
                                .flatMap(form -> form.findParents("key").stream())
                                .filter(field -> field.at("/properties/batch").isTextual())
                                .filter(field -> !offers(field))
                                .map(field -> field.path("key").asText())));
    }

    /** A yes or no that leads the case on or back, asked of nobody but leaders. */
    private static boolean decidesAlone(UserTask task, Models models) {
        return !Models.isOfARound(task)
                && Arrays.stream((task.getCamundaCandidateGroups() + "").split(","))
                        .allMatch(group -> group.endsWith(".leader"))
                && models.form(task.getCamundaFormRef()).stream()
                        .flatMap(form -> form.findParents("key").stream())
                        .anyMatch(BriefRules::isYesOrNo);
    }

    private static boolean isYesOrNo(JsonNode field) {
        return field.at("/properties/routing").asText().equals("true")
                && values(field).toList().containsAll(List.of("true", "false"));
    }

    private static boolean offers(JsonNode field) {
        String declared = field.at("/properties/batch").asText();
        var when = WHEN.matcher(declared);
        String answer = when.matches() ? when.group(1) : declared;
        return field.path("type").asText().equals("checkbox")
                ? answer.equals("true")
                : values(field).anyMatch(answer::equals);
    }

    private static Stream<String> values(JsonNode field) {
        return field.path("values").findValuesAsText("value").stream();
    }
}
