package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.PDF;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;

@HouseTest
class EvidenceOfCaseTest {

    @Autowired
    WebApplicationContext house;

    @Autowired
    Evidence evidence;

    @Autowired
    Trail trail;

    private DeskBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new DeskBrowser(house);
    }

    @Test
    void refusesAFileOfTheWrongTypeAndLeavesTheOthers() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        browser.upload(walk, HANDLER, "对账单.pdf", PDF);

        var answer = browser.upload(walk, HANDLER, "程序.exe", new byte[] {'M', 'Z', 0, 1, 2, 3});

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("没有上传", "对账单.pdf");
        assertThat(evidence.of(walk.number())).hasSize(1);
    }

    @Test
    void asksForAFileWhenNoneWasChosen() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);

        assertThat(browser.upload(walk, HANDLER, "", new byte[0]).getContentAsString())
                .contains("请先选择一个文件");
    }

    @Test
    void takesSeveralFilesAtOnceAndSaysOfEachRefusedOneWhy() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("对账单.pdf", PDF);
        files.put("空.pdf", new byte[0]);
        files.put("程序.exe", new byte[] {'M', 'Z', 0, 1, 2, 3});
        files.put("还款协议.pdf", PDF);

        var answer = browser.uploadAll(DeskBrowser.page(walk) + "/evidence", HANDLER, "text/html", files);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("已上传：对账单.pdf、还款协议.pdf", "下列材料没有上传", "“空”是空的", "“程序”的内容与扩展名不符");
        assertThat(evidence.of(walk.number()))
                .extracting(EvidenceFile::name)
                .containsExactlyInAnyOrder("对账单.pdf", "还款协议.pdf");
    }

    @Test
    void answersTheScriptOfBothDossiersFileByFile() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        String task = walk.task("userTask_sendStatement").taskId();
        for (String base : List.of(DeskBrowser.page(walk), "/camunda/api/xiaohao/tasks/" + task)) {
            assertThat(one(base, HANDLER, "对账单.pdf", PDF).getContentAsString()).contains("\"kept\":\"对账单.pdf\"");
            var refused = one(base, HANDLER, "程序.pdf", new byte[] {'M', 'Z', 0, 1});
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(refused.getContentAsString()).contains("\"reasons\":[\"文件“程序”的内容与扩展名不符");
            assertThat(one(base, DeskBrowser.STRANGER, "对账单.pdf", PDF).getStatus())
                    .isEqualTo(403);
        }
        assertThat(evidence.of(walk.number())).hasSize(2);
    }

    private MockHttpServletResponse one(String base, String person, String name, byte[] content) throws Exception {
        return browser.uploadAll(base + "/evidence", person, "application/json", Map.of(name, content));
    }

    @Test
    void handsOutEvidenceUnchangedAsAnAttachmentAndRecordsTheReading() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);
        browser.upload(walk, HANDLER, "对账单.pdf", PDF);
        var kept = evidence.of(walk.number()).get(0);

        var answer = browser.open("/desk/evidence/" + kept.id(), "industry.leader");

        assertThat(answer.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(trail.of(walk.number())).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("evidence.read");
            assertThat(entry.actor().id()).isEqualTo("industry.leader");
        });
    }

    @Test
    void answersAnUnknownFileLikeAForbiddenOne() throws Exception {
        assertThat(browser.open("/desk/evidence/" + UUID.randomUUID(), HANDLER).getStatus())
                .isEqualTo(403);
    }
}
