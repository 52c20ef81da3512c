package org.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;

@HouseTest
class DocumentsTest {

    private static final int PAPERS = 12;

    @Autowired
    ApplicationContext house;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    private Walk walk;

    @BeforeEach
    void register() {
        walk = Walk.register(house);
    }

    @Test
    void leavesNoNumberOutAndGivesNoneTwiceWhenManyIssueAtOnceAndSomeFail() throws Exception {
        long before = sequence(documents.issue(order(walk)));
        List<Callable<Void>> clerks = IntStream.range(0, PAPERS)
                .<Callable<Void>>mapToObj(clerk -> () -> issue(Walk.register(house), clerk % 3 == 0))
                .toList();
        var office = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> done : office.invokeAll(clerks)) {
                done.get();
            }
        } finally {
            office.shutdownNow();
        }
        long after = sequence(documents.issue(order(walk)));
        assertThat(after - before).isEqualTo(PAPERS - PAPERS / 3 + 1);
        var given = house.getBean(JdbcClient.class)
                .sql(
                        "select sequence from official_document where kind = 'acceptance' and year = :year order by sequence")
                .param("year", LocalDate.now(house.getBean(Clock.class)).getYear())
                .query(Long.class)
                .list();
        assertThat(given).doesNotHaveDuplicates();
        assertThat(given.get(given.size() - 1) - given.get(0)).isEqualTo(given.size() - 1L);
    }

    private Void issue(Walk of, boolean regretted) {
        transaction.executeWithoutResult(status -> {
            documents.issue(order(of));
            if (regretted) {
                status.setRollbackOnly();
            }
        });
        return null;
    }

    @Test
    void beginsEachYearAndEachKindAtOne() {
        var store = house.getBean(DocumentStore.class);
        transaction.executeWithoutResult(status -> {
            assertThat(store.next("rehearsal", 2030)).isEqualTo(1);
            assertThat(store.next("rehearsal", 2030)).isEqualTo(2);
            assertThat(store.next("rehearsal", 2031)).isEqualTo(1);
            assertThat(store.next("other-rehearsal", 2030)).isEqualTo(1);
            status.setRollbackOnly();
        });
    }

    @Test
    void refusesAPaperFromNobodyOrToNobody() {
        var toNobodyYet = new Order(walk.number(), "supervision", new UnitCode("industry"), Map.of());
        assertThatThrownBy(() -> documents.issue(toNobodyYet)).hasMessageContaining("主送单位");
    }

    @Test
    void givesBackTheVeryWordsThatWereIssuedAndTheTrailHoldsTheirHash() {
        var issued = documents.issue(order(walk));
        assertThat(documents.find(issued.id())).hasValue(issued);
        assertThat(issued.sheet().number()).matches("开营受告〔\\d{4}〕\\d+号");
        assertThat(issued.sheet().addressee()).isEqualTo("大同试验机械有限公司");
        var mark = house.getBean(Trail.class).of(walk.number()).stream()
                .filter(entry -> entry.kind().equals("document.issued"))
                .findFirst()
                .orElseThrow();
        assertThat(mark.references())
                .containsEntry("sha256", issued.sha256())
                .containsEntry("document", issued.id().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update official_document set signed_by = 'x'",
                "delete from official_document",
                "truncate official_document"
            })
    void refusesToChangeWhatWasIssued(String change) {
        documents.issue(order(walk));
        assertThatThrownBy(() -> JdbcClient.create(house.getBean(DataSource.class))
                        .sql(change)
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        var owner = house.getBean(Flyway.class).getConfiguration().getDataSource();
        assertThatThrownBy(() -> JdbcClient.create(owner).sql(change).update()).hasMessageContaining("is final");
    }

    @Test
    void keepsAConfidentialReporterOutOfAPaperToAUnitButNotOutOfItsOwnLetter() {
        var confidential = Walk.register(house, Map.of("reporterMode", "confidential", "title", "大同试验机械有限公司的货款被拖欠"));
        var words = Map.of("documentFacts", "大同试验机械有限公司（电话13800000000）反映至今未付。");
        var toUnit = new Order(confidential.number(), "supervision", new UnitCode("industry"), words);
        assertThat(documents.preview(toUnit).toString())
                .contains("（保密）（电话")
                .doesNotContain("大同试验机械有限公司", "13800000000");
        assertThat(documents
                        .preview(new Order(
                                confidential.number(),
                                "closure-application",
                                null,
                                Map.of("number", "1", "registeredOn", "2026-11-20", "zoneName", "某开发区")))
                        .toString())
                .contains("反映单位：（反映人要求保密）", "（保密）的货款被拖欠")
                .doesNotContain("大同试验机械有限公司");
        assertThat(documents.preview(order(confidential)).addressee()).isEqualTo("大同试验机械有限公司");
    }

    @Test
    void refusesAKindOfPaperWithoutAText() {
        assertThatThrownBy(() -> documents.issue(new Order(walk.number(), "poem", null, Map.of())))
                .hasMessageContaining("poem");
    }

    private static Order order(Walk of) {
        return new Order(
                of.number(), "acceptance", null, Map.of("number", of.number().value()));
    }

    private static long sequence(OfficialDocument paper) {
        return Long.parseLong(paper.sheet().number().replaceAll(".*〕|号", ""));
    }
}
