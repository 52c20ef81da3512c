package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.support.HouseTest;

@HouseTest
class ReportApiTest {

    private static final String REPORTS = "/api/v1/reports";

    @Autowired
    WebApplicationContext application;

    @Autowired
    Directory directory;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient db;

    private final String key = UUID.randomUUID().toString();
    private Visitor caller;
    private Map<String, Object> answers;

    @BeforeEach
    void open() {
        caller = new Visitor(application, "10.3.0.1");
        answers = Samples.answers(directory.units(UnitKind.ZONE).get(0).code().value());
    }

    @Test
    void givesTheSameReceiptForTheSameKeyAndBody() throws Exception {
        Visitor.Answer first = submit(key);
        Visitor.Answer second = submit(key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second).isEqualTo(first);
        assertThat(json.readTree(first.body()).path("number").asText()).startsWith("XH-");
        assertThat(json.readTree(first.body()).path("queryCode").asText()).hasSizeGreaterThan(16);
    }

    @Test
    void keepsNeitherTheKeyNorTheCodeInClear() throws Exception {
        String code = json.readTree(submit(key).body()).path("queryCode").asText();
        String rows = String.join(
                "\n",
                db.sql("select key_hash || body_hash from idempotency_key")
                        .query(String.class)
                        .list());
        assertThat(rows).doesNotContain(key).doesNotContain(code);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() throws Exception {
        submit(key);
        answers.put("amount", 129);
        Visitor.Answer answer = submit(key);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(json.readTree(answer.body()).path("detail").asText()).contains("Idempotency-Key");
    }

    @Test
    void givesOtherReceiptsForOtherKeys() throws Exception {
        assertThat(submit(UUID.randomUUID().toString()).body())
                .isNotEqualTo(submit(UUID.randomUUID().toString()).body());
    }

    @Test
    void namesEveryWrongFieldAndLetsTheKeyBeUsedAgain() throws Exception {
        answers.put("amount", "很多");
        answers.put("leadUnit", "x");
        answers.remove("title");
        Visitor.Answer answer = submit(key);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).startsWith("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("errors")).hasSize(3);
        assertThat(problem.path("errors").get(0).path("field").asText()).isEqualTo("title");
        assertThat(problem.path("errors").get(0).path("message").asText()).isEqualTo("“标题”必填");
        answers.put("amount", 1);
        answers.put("title", "标题");
        answers.remove("leadUnit");
        assertThat(submit(key).status()).isEqualTo(201);
    }

    @Test
    void asksForAKeyAndForReadableJson() throws Exception {
        assertThat(submit(null).status()).isEqualTo(400);
        assertThat(submit("short").status()).isEqualTo(422);
        Visitor.Answer broken = caller.json(REPORTS, "{\"type\":", key);
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.body()).contains("不是有效的 JSON");
        assertThat(caller.json(REPORTS, "{\"type\":\"other\",\"answers\":{}}", key)
                        .body())
                .contains("“问题类型”不在可选范围内");
    }

    @Test
    void tellsTheProgressToWhoHoldsTheCode() throws Exception {
        JsonNode receipt = json.readTree(submit(key).body());
        String path = REPORTS + "/" + receipt.path("number").asText();
        Visitor.Answer answer = caller.followed(path, receipt.path("queryCode").asText());
        JsonNode progress = json.readTree(answer.body());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(progress.path("stage").asText()).isEqualTo("已登记");
        assertThat(progress.path("unit").asText()).isNotBlank();
        assertThat(progress.path("steps").isArray()).isTrue();
    }

    @Test
    void answersAWrongNumberLikeAWrongCode() throws Exception {
        JsonNode receipt = json.readTree(submit(key).body());
        Visitor.Answer wrongCode =
                caller.followed(REPORTS + "/" + receipt.path("number").asText(), "WRONG");
        Visitor.Answer wrongNumber = caller.followed(
                REPORTS + "/XH-1999-000001", receipt.path("queryCode").asText());
        assertThat(wrongCode.status()).isEqualTo(404);
        assertThat(withoutInstance(wrongCode)).isEqualTo(withoutInstance(wrongNumber));
    }

    @Test
    void describesItself() throws Exception {
        Visitor.Answer docs = caller.get("/api/docs/openapi.json");
        assertThat(docs.status()).isEqualTo(200);
        JsonNode paths = json.readTree(docs.body()).path("paths");
        assertThat(paths.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/v1/types", REPORTS, REPORTS + "/{number}", REPORTS + "/{number}/evidence");
    }

    @Test
    void tellsWhichProblemsMayBeReportedAndWhatIsAsked() throws Exception {
        JsonNode types = json.readTree(caller.get("/api/v1/types").body());
        int place = types.findValuesAsText("code").indexOf(Samples.TYPE);
        assertThat(types.get(place).path("fields").findValuesAsText("key")).containsAll(answers.keySet());
    }

    private JsonNode withoutInstance(Visitor.Answer answer) throws Exception {
        ObjectNode problem = (ObjectNode) json.readTree(answer.body());
        problem.remove("instance");
        return problem;
    }

    private Visitor.Answer submit(String idempotencyKey) throws Exception {
        String body = json.writeValueAsString(Map.of("type", Samples.TYPE, "answers", answers));
        return caller.json(REPORTS, body, idempotencyKey);
    }
}
