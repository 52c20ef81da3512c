package org.xiaohao.process;

import static org.xiaohao.process.ModelRule.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.xiaohao.form.FormDefinition;

/** What holds between the files: forms, tables and the words they show. */
final class ReferenceRules {

    private static final Pattern WORD = Pattern.compile("\\{\\{(?:#if )?(\\w+)}}");
    private static final Set<String> CASE_WORDS = Set.of(("number typeName subtypeLabel title zoneName enterpriseName"
                    + " amountText stageName registeredOn leadUnitName leadLeaderName responsibleUnitName"
                    + " responsiblePersonName verifyingUnitName dueOn requirementsText answersText proposedLeadNames advisedLeadName"
                    + " cooperatingNames documentName documentAddressee documentReturnText documentPreview documentUrgentText adjudicationText publicObjectionText publicityText decisionText handBackCount handBackText arbitrationText"
                    + " objectionOn objectionText askingUnitName askedText urgencyText roundDueOn askedNames missingNames"
                    + " zeroNames answeredCount askedCount rowCount ownRowCount openRowCount")
            .split(" "));
    private static final Set<String> LISTS = Set.of(
            "proposedLeads",
            "responsibleUnits",
            "leadLeaders",
            "responsiblePeople",
            "zones",
            "askableUnits",
            "policies",
            "leadUnits",
            "carryingUnits",
            "leadReplies",
            "claimReplies",
            "surveySubtypes");
    private static final List<String> REPORT = List.of(("zone subtype title description enterpriseName creditCode"
                    + " contactName contactPhone contactMail reporterMode consent")
            .split(" "));

    private ReferenceRules() {}

    static List<ModelRule> all() {
        return List.of(
                rule("a user task shows a form of the same release", models -> models.all(UserTask.class).stream()
                        .filter(task -> !isReleased(task.getCamundaFormRef(), task.getCamundaFormRefBinding(), models))
                        .map(UserTask::getId)),
                rule("a report form is of the same release", models -> models.all(StartEvent.class).stream()
                        .filter(start -> start.getCamundaFormRef() != null)
                        .filter(start ->
                                !isReleased(start.getCamundaFormRef(), start.getCamundaFormRefBinding(), models))
                        .map(StartEvent::getId)),
                rule("a table asked is of the same release", models -> models.all(BusinessRuleTask.class).stream()
                        .filter(task -> !isReleased(task, models))
                        .map(BusinessRuleTask::getId)),
                rule("a decision keeps its history ten years", models -> models.decisions().stream()
                        .filter(decision -> !"3650".equals(decision.getCamundaHistoryTimeToLiveString()))
                        .map(Decision::getId)),
                rule("an id names one thing", ReferenceRules::doubles),
                rule("a form is named after its file and can be checked", models -> models.forms().entrySet().stream()
                        .filter(form -> !isCheckable(form, models))
                        .map(Map.Entry::getKey)),
                rule("a list offered by the house is known", models -> models.forms().values().stream()
                        .flatMap(form -> form.findValuesAsText("valuesKey").stream())
                        .filter(list -> !LISTS.contains(list))),
                // the browser takes the list for the answer, finds it is no option, and then offers nothing
                rule("a list has another name than the answers", models -> models.forms().values().stream()
                        .flatMap(form -> form.findValuesAsText("valuesKey").stream()
                                .filter(list -> form.findValuesAsText("key").contains(list)))),
                rule("a text shows only words that the house gives", ReferenceRules::unknownWords),
                rule("a report asks what every case needs", models -> models.types().stream()
                        .filter(type -> !models.form(type + "-report")
                                .map(form -> form.findValuesAsText("key").containsAll(REPORT))
                                .orElse(false))));
    }

    private static boolean isReleased(String form, String binding, Models models) {
        return "deployment".equals(binding) && models.form(form).isPresent();
    }

    private static boolean isReleased(BusinessRuleTask task, Models models) {
        return "deployment".equals(task.getCamundaDecisionRefBinding())
                && task.getCamundaResultVariable() != null
                && models.decisions().stream().anyMatch(table -> table.getId().equals(task.getCamundaDecisionRef()));
    }

    private static Stream<String> doubles(Models models) {
        var ids = new ArrayList<String>();
        models.forms()
                .values()
                .forEach(form -> ids.add("form " + form.path("id").asText()));
        models.all(Process.class).forEach(process -> ids.add("process " + process.getId()));
        models.decisions().forEach(decision -> ids.add("decision " + decision.getId()));
        var seen = new HashSet<String>();
        return ids.stream().filter(id -> !seen.add(id)).toList().stream();
    }

    private static boolean isCheckable(Map.Entry<String, JsonNode> form, Models models) {
        String name = form.getKey().replaceAll(".*/|\\.form$", "");
        try {
            return FormDefinition.parse(models.files().texts().get(form.getKey()))
                    .id()
                    .equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Stream<String> unknownWords(Models models) {
        var known = new HashSet<>(CASE_WORDS);
        models.forms().values().forEach(form -> form.findValuesAsText("key").forEach(key -> known.add("said_" + key)));
        return models.forms().values().stream()
                .flatMap(form -> form.findValuesAsText("text").stream())
                .flatMap(text -> WORD.matcher(text).results().map(word -> word.group(1)))
                .filter(word -> !known.contains(word));
    }
}
