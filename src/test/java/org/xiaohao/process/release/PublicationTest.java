package org.xiaohao.process.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xiaohao.process.FileChange;
import org.xiaohao.process.ReleaseNotes;
import org.xiaohao.process.RuleBook;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Staff;
import org.xiaohao.support.Walk;

/** One file deployed from Camunda Modeler becomes a release of the whole rule book with that file replaced. */
@HouseTest
class PublicationTest {

    private static final String FORM = "shared/negotiate.form";
    private static final String DIAGRAM = "soe-arrears/soe-arrears.bpmn";
    private static final PersonId DESIGNER = new PersonId("office.designer");

    @Autowired
    ApplicationContext house;

    @Autowired
    Publication publication;

    @Autowired
    Releasing releasing;

    @Autowired
    ReleaseNotes notes;

    @LocalServerPort
    int port;

    private RuleBookFiles before;

    @BeforeEach
    void asItIs() {
        before = files();
    }

    /** The others of this house shall find the rules they know. */
    @AfterEach
    void asItWas() {
        if (!files().changesSince(before).isEmpty()) {
            publication.publish(named(before.contents()), DESIGNER);
        }
    }

    @Test
    void aChangedFormIsReleasedWithAllOtherFilesAsTheyAre() {
        int releases = notes.all().size();
        var published = publication.publish(Map.of("negotiate.form", changed(FORM, "协商", "磋商")), DESIGNER);
        assertThat(published.changes()).containsExactly(new FileChange(FORM, FileChange.Kind.CHANGED));
        assertThat(files().contents().keySet()).isEqualTo(before.contents().keySet());
        assertThat(notes.all()).hasSize(releases + 1);
        assertThat(notes.all().get(0).by()).isEqualTo("office.designer");
        assertThat(house.getBean(RuleBook.class).form("negotiate").orElseThrow().toString())
                .contains("磋商");
    }

    @Test
    void aRunningCaseKeepsItsReleaseAndANewOneTakesTheNewOne() {
        var old = Walk.register(house);
        long running = notes.all().get(0).running();
        publication.publish(Map.of("x.bpmn", changed(DIAGRAM, "核对清理范围", "核对是否属于清理范围")), DESIGNER);
        assertThat(notes.all().get(0).running()).isZero();
        assertThat(notes.all().get(1).running()).isEqualTo(running);
        assertThat(Walk.register(house).task("userTask_checkScope").name()).isEqualTo("核对是否属于清理范围");
        assertThat(old.task("userTask_checkScope").name()).isEqualTo("核对清理范围");
    }

    @Test
    void unchangedContentMakesNoRelease() {
        int releases = notes.all().size();
        assertThat(publication
                        .publish(Map.of("negotiate.form", before.contents().get(FORM)), DESIGNER)
                        .changes())
                .isEmpty();
        assertThat(notes.all()).hasSize(releases);
    }

    @Test
    void aRestartDoesNotUndoWhatWasPublishedAndAFileChangedInTheFolderMeanwhileIsTakenToo() throws IOException {
        publication.publish(Map.of("negotiate.form", changed(FORM, "协商", "磋商")), DESIGNER);
        var published = files();
        house.getBean(RuleBookRelease.class).releaseFiles();
        assertThat(files().changesSince(published)).isEmpty();

        var folder = before.with(Map.of(DIAGRAM, changed(DIAGRAM, "核对清理范围", "核对范围")));
        var next = published.following(before.hashes(), folder);
        assertThat(next.changesSince(published)).extracting(FileChange::path).containsExactly(DIAGRAM);
    }

    @Test
    void whatDoesNotPassTheReviewIsNotReleasedAndEveryFaultIsNamed() {
        int releases = notes.all().size();
        byte[] bad = changed(DIAGRAM, "camunda:formRef=\"seek-consent\"", "camunda:formRef=\"nowhere\"");
        assertThatThrownBy(() -> publication.publish(Map.of("soe-arrears.bpmn", bad), DESIGNER))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("userTask_seekConsent")
                .hasMessageContaining("引用的表单“nowhere”不在规则目录里");
        byte[] noStep = changed(DIAGRAM, "name=\"step\" value=\"screen\"", "name=\"step\" value=\"dream\"");
        assertThatThrownBy(() -> publication.publish(Map.of("soe-arrears.bpmn", noStep), DESIGNER))
                .hasMessageContaining("没有“dream”这个步骤");
        assertThat(notes.all()).hasSize(releases);
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> publication.publish(Map.of("run.groovy", new byte[] {1}), DESIGNER))
                .hasMessageContaining("只能发布 .bpmn、.dmn、.form 文件");
    }

    @Test
    void theModelerDeploysAtTheAddressOfTheEngine() throws Exception {
        var staff = new Staff(house.getBean(ProcessEngine.class));
        String designer = staff.hire("door-designer", "coordination-office.designer");
        String handler = staff.hire("door-handler", "coordination-office.handler");
        var modeler = new Caller(port).withBasic(designer, Staff.PASSWORD);
        assertThat(modeler.getJson("/engine-rest/deployment?maxResults=1").statusCode())
                .isEqualTo(200);
        assertThat(modeler.getJson("/engine-rest/version").statusCode()).isEqualTo(200);

        byte[] file = changed(FORM, "协商", "会谈");
        assertThat(deploy(handler, file).statusCode()).isEqualTo(403);
        var answer = deploy(designer, file);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"id\"").contains("deployedProcessDefinitions");
        assertThat(notes.all().get(0).by()).isEqualTo("door-designer");

        var refused = deploy(designer, "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("不是流程图、决策表或者表单");
    }

    private HttpResponse<String> deploy(String user, byte[] file) throws IOException, InterruptedException {
        String head = "--next\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nnegotiate\r\n"
                + "--next\r\nContent-Disposition: form-data; name=\"negotiate.form\"; filename=\"negotiate.form\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        String body = head + new String(file, StandardCharsets.UTF_8) + "\r\n--next--\r\n";
        String pair = Base64.getEncoder().encodeToString((user + ":" + Staff.PASSWORD).getBytes());
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/deployment/create"))
                .header("Content-Type", "multipart/form-data; boundary=next")
                .header("Authorization", "Basic " + pair)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private RuleBookFiles files() {
        return releasing.files(releasing.newest().orElseThrow());
    }

    private byte[] changed(String path, String old, String now) {
        String text = new String(before.contents().get(path), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        return text.replace(old, now).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> named(Map<String, byte[]> contents) {
        return new HashMap<>(contents);
    }
}
