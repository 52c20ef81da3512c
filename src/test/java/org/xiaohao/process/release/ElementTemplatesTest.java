package org.xiaohao.process.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.gate.ModelGate;
import org.xiaohao.shared.PersonId;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TemplateHand;
import org.xiaohao.support.TypeWalk;
import org.xiaohao.trail.Trail;

/** Drag an element, choose a template, fill in what it asks, deploy: it works. */
@HouseTest
class ElementTemplatesTest {

    private static final Set<String> TYPES = Set.of("String", "Hidden", "Dropdown", "Text", "Boolean");
    private static final Set<String> BINDINGS =
            Set.of("property", "camunda:property", "camunda:in", "camunda:in:businessKey", "camunda:out");

    /** What a designer would fill in, by the name of the binding. */
    private static final Map<String, String> FILLED = Map.of(
            "camunda:formRef", "negotiate",
            "camunda:decisionRef", "verifying-unit",
            "camunda:resultVariable", "verifyingUnit",
            "rows", "milestone",
            "rowsDoneWhen", "negotiationResult");

    private static final Path ARREARS = Path.of("processes/soe-arrears/soe-arrears.bpmn");
    private static final PersonId DESIGNER = new PersonId("office.designer");

    @Autowired
    ApplicationContext house;

    @Autowired
    ModelGate gate;

    @Autowired
    Publication publication;

    @Autowired
    Releasing releasing;

    @Autowired
    TransactionTemplate transactions;

    private RuleBookFiles before;

    @BeforeEach
    void asItIs() {
        before = releasing.files(releasing.newest().orElseThrow());
    }

    @AfterEach
    void asItWas() {
        if (!releasing
                .files(releasing.newest().orElseThrow())
                .changesSince(before)
                .isEmpty()) {
            transactions.executeWithoutResult(work -> releasing.release(before, DESIGNER));
        }
    }

    static List<JsonNode> templates() {
        return TemplateHand.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isOneThatTheModelerOfThisPlatformReads(JsonNode template) {
        assertThat(template.path("$schema").asText()).endsWith("element-templates-json-schema/resources/schema.json");
        assertThat(template.path("id").asText()).startsWith("org.xiaohao.");
        assertThat(template.path("name").asText()).matches(".*\\p{IsHan}.*");
        for (JsonNode property : template.path("properties")) {
            assertThat(TYPES).contains(property.path("type").asText());
            assertThat(BINDINGS).contains(property.at("/binding/type").asText());
            assertThat(property.path("type").asText().equals("Hidden") || property.hasNonNull("label"))
                    .isTrue();
        }
    }

    @Test
    void everyTemplateHasAnIdOfItsOwn() {
        assertThat(TemplateHand.all().stream()
                        .map(template -> template.path("id").asText()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatItMakesPassesTheReview(JsonNode template) {
        assertThat(gate.reviewRelease(with(template, FILLED))).isEmpty();
    }

    @Test
    void whatIsLeftEmptyThoughItIsAskedForIsNamed() {
        var task = TemplateHand.template("department-task");
        assertThat(TemplateHand.asked(task)).contains("camunda:formRef", "deadline");
        assertThat(gate.reviewRelease(with(task, Map.of("deadline", "")))).hasSize(2);
    }

    @Test
    void aTaskFromATemplateIsInAQueueHasALimitAndStandsInDossierAndTrail() throws Exception {
        String flows = "<bpmn:incoming>sequenceFlow_notifyReceiptToCheckScope</bpmn:incoming>"
                + "<bpmn:outgoing>sequenceFlow_checkScopeToAcceptAndAssign</bpmn:outgoing>";
        String task = TemplateHand.element(
                TemplateHand.template("office-task"),
                "userTask_checkScope",
                "先看一看",
                Map.of("camunda:formRef", "soe-arrears-check-scope"),
                flows);
        String diagram = Files.readString(ARREARS)
                .replaceFirst("(?s)<bpmn:userTask id=\"userTask_checkScope\".*?</bpmn:userTask>", quoted(task));
        publication.publish(Map.of("soe-arrears.bpmn", diagram.getBytes(StandardCharsets.UTF_8)), DESIGNER);

        var walk = TypeWalk.register(house, "soe-arrears");
        var item = walk.walk().task("userTask_checkScope");
        assertThat(item.groups()).containsExactly("coordination-office.intake");
        assertThat(item.dueAt()).isNotNull();
        walk.does("userTask_checkScope", "inScope", "true");
        assertThat(house.getBean(Cases.class).steps(walk.walk().number()))
                .anyMatch(step -> step.taskName().equals("先看一看") && step.step().equals("opinion"));
        assertThat(house.getBean(Trail.class).of(walk.walk().number()))
                .anyMatch(entry -> entry.kind().equals("step.opinion"));
    }

    private static String quoted(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    /** The rule book with one more diagram that holds the element and nothing else. */
    private Map<String, byte[]> with(JsonNode template, Map<String, String> given) {
        String element = TemplateHand.element(template, "probe_element", "样例", given, "");
        String diagram = Stream.of(
                        "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"",
                        " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" id=\"definitions_probe\"",
                        " targetNamespace=\"http://bpmn.io/schema/bpmn\">",
                        "<bpmn:process id=\"probe\" isExecutable=\"true\">",
                        element,
                        "</bpmn:process></bpmn:definitions>")
                .reduce("", String::concat);
        var files = new HashMap<>(before.contents());
        files.put("shared/probe.bpmn", diagram.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
