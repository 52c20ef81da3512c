package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.TestClock;

/** Somebody who sends without end is told to wait, and nobody else. */
@HouseTest
class FloodTest {

    private static final String REPORTS = "/api/v1/reports";

    @Autowired
    WebApplicationContext house;

    @Autowired
    FloodBrake brake;

    @Autowired
    PortalSettings settings;

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void slowsReportsOfOneAddressInTheirOwnWordsAtEachDoor() throws Exception {
        Visitor flood = new Visitor(house, "10.6.0.1");
        Visitor other = new Visitor(house, "10.6.0.2");
        use("reports", "10.6.0.1", settings.reportsPerHour() - 1);
        assertThat(flood.json(REPORTS, "{}", "k".repeat(20)).status()).isEqualTo(422);
        Visitor.Answer refused = flood.json(REPORTS, "{}", "k".repeat(20));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.body()).contains("次数太多", "分钟后再试");
        Visitor.Answer page = flood.post("/report/" + Samples.TYPE, Map.of());
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.body()).contains("次数太多", "分钟后再试", "这一次没有提交");
        assertThat(flood.get("/report/" + Samples.TYPE).status()).isEqualTo(200);
        assertThat(other.json(REPORTS, "{}", "k".repeat(20)).status()).isEqualTo(422);
        TestClock.forward(Duration.ofHours(1));
        assertThat(flood.json(REPORTS, "{}", "k".repeat(20)).status()).isEqualTo(422);
    }

    @Test
    void slowsUploadsOfOneAddressAtEachDoor() throws Exception {
        Visitor flood = new Visitor(house, "10.6.0.3");
        MockMultipartFile file = new MockMultipartFile("files", "函.pdf", "application/pdf", Samples.PDF);
        String draft = flood.post("/report/" + Samples.TYPE, Samples.answers("datong-zone"))
                .redirect();
        use("uploads", "10.6.0.3", settings.uploadsPerHour() - 1);
        assertThat(flood.upload(draft, "more", file).status()).isEqualTo(302);
        assertThat(flood.upload(draft, "more", file).status()).isEqualTo(429);
        assertThat(flood.upload("/track/evidence", "more", file).status()).isEqualTo(429);
        assertThat(flood.upload(REPORTS + "/XH-2026-000001/evidence", "more", file)
                        .status())
                .isEqualTo(429);
    }

    @Test
    void slowsWhoeverTriesLinksAtEachDoor() throws Exception {
        Visitor flood = new Visitor(house, "10.6.0.4");
        String link = "0".repeat(64);
        use("links", "10.6.0.4", settings.reportsPerHour() - 1);
        assertThat(flood.post("/claim/" + link, Map.of()).status()).isEqualTo(404);
        for (String door : new String[] {"/claim/", "/answer/"}) {
            Visitor.Answer refused = flood.post(door + link, Map.of());
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.body()).contains("次数太多", "分钟后再试");
        }
    }

    private void use(String kind, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(brake.count(kind, address, times)).isEmpty();
        }
    }
}
