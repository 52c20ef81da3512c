package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.Holder;
import org.xiaohao.problem.Receipt;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.support.HouseTest;

/** What is sent several times at the same moment happens once. */
@HouseTest
class OnceTest {

    private static final TypeCode TYPE = new TypeCode(Samples.TYPE);
    private static final String OWNER = "0".repeat(64);

    @Autowired
    PublicReports reports;

    @Autowired
    Submission submission;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftCleaner cleaner;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient db;

    @Test
    void makesOneCaseOfOneKeySentByFourAtOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> answers = Samples.answers("datong-zone");
        assertThat(atOnce(() -> reports.submit(key, TYPE, answers)))
                .extracting(Receipt::number)
                .satisfies(numbers -> assertThat(new HashSet<>(numbers)).hasSize(1));
    }

    @Test
    void makesOneCaseOfOneDraftAndGivesTheCodeToOneOnly() throws Exception {
        UUID draft = drafts.begin(OWNER, TYPE, typed());
        List<Receipt> receipts =
                atOnce(() -> submission.submit(draft, new ReportPlace("/report", OWNER, Actor.ENTERPRISE)));
        assertThat(receipts.stream().map(Receipt::number).distinct()).hasSize(1);
        assertThat(receipts.stream().filter(receipt -> receipt.queryCode() != null))
                .hasSize(1);
    }

    @Test
    void forgetsADraftWithItsFilesAfterADay() throws Exception {
        UUID old = drafts.begin(OWNER, TYPE, typed());
        UUID fresh = drafts.begin(OWNER, TYPE, typed());
        try (var content = new ByteArrayInputStream(Samples.PDF)) {
            evidence.keep(Holder.ofDraft(old, () -> {}), "合同.pdf", content, Actor.ENTERPRISE);
        }
        db.sql("update report_draft set expires_at = :past where id = :id")
                .param("past", Timestamp.from(Instant.now().minusSeconds(1)))
                .param("id", old)
                .update();
        assertThat(drafts.find(old, OWNER)).isEmpty();
        cleaner.forget();
        assertThat(evidence.ofDraft(old)).isEmpty();
        assertThat(drafts.find(fresh, OWNER)).isPresent();
        assertThat(db.sql("select count(*) from report_draft where id = :id")
                        .param("id", old)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Map<String, List<String>> typed() {
        return Samples.answers("datong-zone").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answer -> List.of(answer.getValue().toString())));
    }

    private static List<Receipt> atOnce(Callable<Receipt> press) throws Exception {
        ExecutorService fingers = Executors.newFixedThreadPool(4);
        try {
            List<Receipt> receipts = new ArrayList<>();
            for (Future<Receipt> pressed : fingers.invokeAll(Collections.nCopies(4, press))) {
                receipts.add(pressed.get());
            }
            return receipts;
        } finally {
            fingers.shutdownNow();
        }
    }
}
