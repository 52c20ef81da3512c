package org.xiaohao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiaohao.desk.DeskBrowser.HANDLER;
import static org.xiaohao.desk.DeskBrowser.PDF;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.evidence.Evidence;
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
        assertThat(answer.getContentAsString()).contains("材料没有上传", "对账单.pdf");
        assertThat(evidence.of(walk.number())).hasSize(1);
    }

    @Test
    void asksForAFileWhenNoneWasChosen() throws Exception {
        Walk walk = ArrearsWalk.claimed(house);

        assertThat(browser.upload(walk, HANDLER, "", new byte[0]).getContentAsString())
                .contains("请先选择一个文件");
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
