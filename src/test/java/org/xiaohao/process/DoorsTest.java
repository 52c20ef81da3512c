package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.shared.PersonId;
import org.xiaohao.support.Caller;
import org.xiaohao.support.EngineState;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Staff;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;

/** Every way into the engine over HTTP is tried: by the holder of a task, by a designer, and by an administrator. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTest {

    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String ENGINE_REST = "/engine-rest";
    private static final String DEMO_PASSWORD = "Xiaohao-demo-2026";

    /** What the engine says of things that the visitor may not even see; an administrator sees them all. */
    private static final Pattern UNSEEN = Pattern.compile(
            "No task found.*|No matching .*|(Deployment|User) with id .* (does|do) not exist|没有找到这项内容，或者您无权查看。");

    /** Somebody with rights of their own at one of the two interfaces. */
    private record Visitor(String name, boolean administrator, String base, Caller caller, String password) {}

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
    private Visitor holder;
    private Visitor designer;
    private Visitor administrator;

    @BeforeAll
    void aTaskIsHeldByItsHandler() {
        var staff = new Staff(engine);
        walk = Walk.register(house);
        house.getBean(Worklist.class).claim(task(), new PersonId("intake1"));
        holder = new Visitor(
                "intake1", false, TASKLIST, new Caller(port).atTheTasklist("intake1", DEMO_PASSWORD), DEMO_PASSWORD);
        designer = atEngineRest(staff.hire("door-designer", "coordination-office.designer"), false);
        administrator = atEngineRest(staff.hire("door-administrator", "camunda-admin"), true);
    }

    static Stream<Doors.Door> doors() {
        return Doors.all();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void isClosedToTheHolderOfATask(Doors.Door door) {
        if (!door.who().equals("rest")) {
            isClosed(door, holder);
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void isClosedToADesigner(Doors.Door door) {
        isClosed(door, designer);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void isClosedToAnAdministrator(Doors.Door door) {
        if (!door.who().equals("people")) {
            isClosed(door, administrator);
        }
    }

    /** Else "refused" might only mean "no such path". */
    @Test
    void theTriedPathsExist() {
        assertThat(Doors.all().count()).isGreaterThan(80);
        assertThat(holder.caller().getJson(TASKLIST + "/task/" + task()).statusCode())
                .isEqualTo(200);
        assertThat(administrator
                        .caller()
                        .getJson(ENGINE_REST + "/task/" + task())
                        .statusCode())
                .isEqualTo(200);
    }

    private void isClosed(Doors.Door door, Visitor visitor) {
        var before = EngineState.of(db, walk.number());
        long refused = refusals();
        var filled = door.of(ids(visitor));
        HttpResponse<String> answer =
                visitor.caller().script(filled.method(), visitor.base() + filled.path(), filled.body());
        var softly = new SoftAssertions();
        softly.assertThat(answer.statusCode())
                .as(visitor.name() + ": " + answer.body())
                .isBetween(400, 499);
        softly.assertThat(EngineState.of(db, walk.number())).isEqualTo(before);
        if (visitor.administrator() || !UNSEEN.matcher(message(answer)).matches()) {
            softly.assertThat(answer.statusCode()).as("there is such a path").isNotIn(404, 405, 415);
            softly.assertThat(message(answer)).matches("(?s).*\\p{IsHan}.*");
            softly.assertThat(refusals()).as("recorded refusals").isEqualTo(refused + (door.namesTheCase() ? 1 : 0));
        }
        softly.assertAll();
    }

    private static String message(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body()).path("message").asText();
        } catch (JsonProcessingException e) {
            return "no JSON: " + answer.body();
        }
    }

    private long refusals() {
        return trail.of(walk.number()).stream()
                .filter(entry -> entry.kind().equals("refused"))
                .count();
    }

    private String task() {
        return walk.task("userTask_checkScope").taskId();
    }

    private Map<String, String> ids(Visitor visitor) {
        var task = engine.getTaskService().createTaskQuery().taskId(task()).singleResult();
        var ids = new HashMap<>(Map.of(
                "task", task.getId(),
                "instance", task.getProcessInstanceId(),
                "execution", task.getExecutionId(),
                "activity", task.getTaskDefinitionKey(),
                "definition", task.getProcessDefinitionId(),
                "number", walk.number().value(),
                "caller", visitor.name(),
                "password", visitor.password()));
        ids.put(
                "deployment",
                engine.getRepositoryService()
                        .getProcessDefinition(task.getProcessDefinitionId())
                        .getDeploymentId());
        return ids;
    }

    private Visitor atEngineRest(String name, boolean isAdministrator) {
        return new Visitor(
                name, isAdministrator, ENGINE_REST, new Caller(port).withBasic(name, Staff.PASSWORD), Staff.PASSWORD);
    }
}
