package org.xiaohao.process.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.problem.Result;
import org.xiaohao.problem.Stage;
import org.xiaohao.process.ReleaseNotes;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TypeWalk;
import org.xiaohao.support.Walk;

/** A tenth problem type that no line of the code has heard of: a designer publishes its files, and it works. */
@HouseTest
class TenthTypeTest {

    private static final Path FILES = Path.of("src/test/resources/tenth-type");
    private static final String TYPE = "night-deliveries";
    private static final String LEADS = "shared/responsible-department.dmn";
    private static final PersonId DESIGNER = new PersonId("office.designer");

    @Autowired
    ApplicationContext house;

    @Autowired
    Publication publication;

    @Autowired
    Releasing releasing;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    private RuleBookFiles nine;

    @BeforeEach
    void publish() throws IOException {
        nine = releasing.files(releasing.newest().orElseThrow());
        var uploads = new TreeMap<String, byte[]>();
        try (var files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                uploads.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        uploads.put(
                "responsible-department.dmn",
                withLead(new String(nine.contents().get(LEADS), StandardCharsets.UTF_8)));
        publication.publish(uploads, DESIGNER);
    }

    @AfterEach
    void onlyNineAgain() {
        transactions.executeWithoutResult(work -> releasing.release(nine, DESIGNER));
    }

    @Test
    void runsFromThePublicReportToTheClosing() throws IOException {
        assertThat(new Caller(port).get("/report").body()).contains("解决夜间配送受阻问题");
        assertThat(new Caller(port).get("/report/" + TYPE).body()).contains("受阻的是哪一段", "城区道路");

        var walk = TypeWalk.of(house, Walk.of(house, reported())).claimed();
        assertThat(walk.does("userTask_agreeHours", "hoursAgreed", "false").waitingAt())
                .containsExactly("userTask_agreeHours");
        walk.does("userTask_agreeHours", "hoursAgreed", "true").closed();

        assertThat(walk.walk().file().stage()).isEqualTo(Stage.CLOSED);
        assertThat(walk.walk().file().result()).isEqualTo(Result.RESOLVED);
        assertThat(house.getBean(ReleaseNotes.class).all().get(0).changes())
                .extracting(change -> change.path())
                .containsExactly(
                        "night-deliveries/night-deliveries-agree-hours.form",
                        "night-deliveries/night-deliveries-report.form",
                        "night-deliveries/night-deliveries.bpmn",
                        LEADS);
    }

    private ProblemNumber reported() throws IOException {
        var json = new ObjectMapper();
        var answers = new TreeMap<String, Object>(Walk.report());
        answers.keySet().removeIf(key -> key.matches("debtor.*|amount|dueDate"));
        answers.putAll(Map.of("subtype", "zoneRoads", "title", "夜间冷链车进不了园区", "description", "每晚十点后园区南门不放行。"));
        var answer = new Caller(port)
                .postJson(
                        "/api/v1/reports",
                        json.writeValueAsString(Map.of("type", TYPE, "answers", answers)),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new ProblemNumber(json.readTree(answer.body()).path("number").asText());
    }

    /** What the designer adds to the table of leads: one row. */
    private static byte[] withLead(String table) {
        String row =
                """
                <rule id="rule_responsible-department_10">
                  <inputEntry id="rule_responsible-department_10_in1"><text>"night-deliveries"</text></inputEntry>
                  <outputEntry id="rule_responsible-department_10_out1"><text>"commerce"</text></outputEntry>
                </rule>
                """;
        int end = table.indexOf("</decisionTable>");
        return (table.substring(0, end) + row + table.substring(end)).getBytes(StandardCharsets.UTF_8);
    }
}
