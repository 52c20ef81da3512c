package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.shared.PersonId;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.Caller;
import org.xiaohao.support.EngineState;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Staff;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;

/** The two doors that are meant for a form, knocked at over HTTP with answers or by people that are not lawful. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadSubmissionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TASKLIST = "/camunda/api/engine/engine/default/task/";
    private static final String ENGINE_REST = "/engine-rest/task/";
    private static final String TASK = "userTask_confirmBalance";
    private static final String GOOD =
            "{\"statementOn\":{\"value\":\"2026-11-20\"},\"confirmedBalance\":{\"value\":120},"
                    + "\"debtorPosition\":{\"value\":\"acknowledged\"},\"hasUndisputedPart\":{\"value\":\"false\"}}";

    @Autowired
    ApplicationContext house;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient db;

    @Autowired
    Trail trail;

    @LocalServerPort
    int port;

    private Walk walk;
    private Caller handler;

    @BeforeAll
    void aHandlerHoldsATask() {
        walk = ArrearsWalk.stated(ArrearsWalk.claimed(house));
        handler = person("state-assets.handler");
    }

    static Stream<Arguments> bad() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/bad-submissions.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" \\| "))
                .flatMap(part -> Stream.of("submit-form", "complete")
                        .map(door ->
                                Arguments.of(door, part[0], part[1].replace("{long}", "长".repeat(1001)), part[2])));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("bad")
    @Order(1)
    void isRefusedWithItsReason(String door, String what, String changed, String reason) throws IOException {
        var answers = (ObjectNode) JSON.readTree(GOOD);
        ((ObjectNode) JSON.readTree("{" + changed + "}"))
                .fields()
                .forEachRemaining(
                        field -> answers.set(field.getKey(), field.getValue().isNull() ? null : field.getValue()));
        answers.properties().removeIf(field -> field.getValue().isNull());
        refused(() -> send(handler, TASKLIST, TASK, door, answers.toString()), 400, reason);
    }

    @ParameterizedTest
    @MethodSource("doors")
    @Order(2)
    void isRefusedWhenSomebodyElseSendsIt(String door) {
        refused(() -> send(person("state-assets.owner"), TASKLIST, TASK, door, GOOD), 403, "");
        refused(() -> send(person("industry.handler"), TASKLIST, TASK, door, GOOD), 403, "无权");
        refused(() -> send(person("industry.leader"), TASKLIST, TASK, door, GOOD), 403, "无权");
        var staff = new Staff(engine);
        var designer = rest(staff.hire("door-designer", "coordination-office.designer"));
        refused(() -> send(designer, ENGINE_REST, TASK, door, GOOD), 403, "无权");
        var administrator = rest(staff.hire("door-administrator", "camunda-admin"));
        refused(() -> send(administrator, ENGINE_REST, TASK, door, GOOD), 403, "办理");
    }

    @ParameterizedTest
    @MethodSource("doors")
    @Order(2)
    void isRefusedBeforeTheTaskIsClaimedAndWhenAColleagueHoldsIt(String door) {
        var other = Walk.register(house);
        String good = "{\"inScope\":{\"value\":\"true\"}}";
        String path = TASKLIST + other.task("userTask_checkScope").taskId() + "/" + door;
        var colleague = person("intake2");
        assertThat(colleague.script("POST", path, "{\"variables\":" + good + "}"))
                .satisfies(answer -> saysNo(answer, 403, "先认领"));
        house.getBean(Worklist.class).claim(other.task("userTask_checkScope").taskId(), new PersonId("intake1"));
        assertThat(colleague.script("POST", path, "{\"variables\":" + good + "}"))
                .satisfies(answer -> saysNo(answer, 403, "张慧敏"));
        assertThat(other.waitingAt()).containsExactly("userTask_checkScope");
    }

    @Test
    @Order(3)
    void theGoodSubmissionPassesThroughBothDoors() {
        assertThat(send(handler, TASKLIST, TASK, "submit-form", GOOD).statusCode())
                .isEqualTo(204);
        String consent = "{\"consentOn\":{\"value\":\"2026-11-20\"},\"bothConsent\":{\"value\":\"true\"}}";
        String next = TASKLIST + walk.task("userTask_seekConsent").taskId() + "/complete";
        var answer = handler.script("POST", next, "{\"withVariablesInReturn\":true,\"variables\":" + consent + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(walk.waitingAt()).containsExactly("userTask_negotiate");
        saysNo(handler.script("POST", next, "{\"variables\":" + consent + "}"), 409, "办结");
    }

    static Stream<String> doors() {
        return Stream.of("submit-form", "complete");
    }

    private void refused(Supplier<HttpResponse<String>> attempt, int status, String reason) {
        var before = EngineState.of(db, walk.number());
        long recorded = refusals();
        saysNo(attempt.get(), status, reason);
        assertThat(EngineState.of(db, walk.number())).isEqualTo(before);
        assertThat(refusals()).isEqualTo(recorded + 1);
    }

    private static void saysNo(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        try {
            assertThat(JSON.readTree(answer.body()).path("message").asText())
                    .matches("(?s).*\\p{IsHan}.*")
                    .contains(reason);
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private long refusals() {
        return trail.of(walk.number()).stream()
                .filter(entry -> entry.kind().equals("refused"))
                .count();
    }

    private HttpResponse<String> send(Caller caller, String base, String key, String door, String answers) {
        String path = base + walk.task(key).taskId() + "/" + door;
        return caller.script("POST", path, "{\"variables\":" + answers + "}");
    }

    private Caller person(String id) {
        return new Caller(port).atTheTasklist(id, "Xiaohao-demo-2026");
    }

    private Caller rest(String id) {
        return new Caller(port).withBasic(id, Staff.PASSWORD);
    }
}
