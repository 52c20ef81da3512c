package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.multipart.MultipartFile;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Until;
import org.xiaohao.support.Walk;

/** A file that is on its way while its report is sent or its case is closed. */
@HouseTest
class LateFilesTest {

    private static final String OWNER = "1".repeat(64);
    private static final MultipartFile FILE = new MockMultipartFile("files", "催款函.pdf", "application/pdf", Samples.PDF);

    @Autowired
    WebApplicationContext house;

    @Autowired
    Drafts drafts;

    @Autowired
    Submission submission;

    @Autowired
    Uploads uploads;

    @Autowired
    Evidence evidence;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Test
    void isNotKeptInADraftThatBecomesACaseMeanwhile() {
        UUID draft = drafts.begin(OWNER, new TypeCode(Samples.TYPE), typed());
        CompletableFuture<List<Reason>> upload = transaction.execute(status -> {
            submission.submit(draft, new ReportPlace("/report", OWNER, Actor.ENTERPRISE));
            return meanwhile(() -> uploads.keepInDraft(draft, OWNER, List.of(FILE)));
        });
        assertThat(upload.join()).extracting(Reason::text).singleElement().satisfies(text -> assertThat(text)
                .contains("催款函.pdf", "已经提交"));
        assertThat(evidence.ofDraft(draft)).isEmpty();
    }

    @Test
    void isNotTakenIntoACaseThatClosesMeanwhile() {
        Walk walk = ArrearsWalk.verified(ArrearsWalk.paid(ArrearsWalk.claimed(house)))
                .enterpriseAnswers(true, true, true);
        CompletableFuture<?> upload = transaction.execute(status -> {
            ArrearsWalk.approved(walk);
            return meanwhile(() -> uploads.addToCase(walk.number(), FILE));
        });
        assertThatThrownBy(upload::join).hasCauseInstanceOf(Rejection.class).hasMessageContaining("已经办结");
        assertThat(evidence.of(walk.number())).isEmpty();
    }

    @Test
    void tellsWhoUploadsIntoASentReportThatTheFileWasNotTaken() throws Exception {
        Visitor visitor = new Visitor(house, "10.5.0.1");
        String draft = visitor.post("/report/" + Samples.TYPE, Samples.answers("datong-zone"))
                .redirect()
                .replace("/evidence", "");
        visitor.post(draft + "/confirm", Map.of());
        Visitor.Answer late = visitor.upload(draft + "/evidence", "more", (MockMultipartFile) FILE);
        assertThat(late.redirect()).isEqualTo(draft + "/receipt?late");
        assertThat(visitor.get(late.redirect()).body()).contains("刚才选择的文件没有收下");
    }

    // the upload has either finished or stands before the lock: only then may the other go on
    private <T> CompletableFuture<T> meanwhile(java.util.function.Supplier<T> upload) {
        CompletableFuture<T> running = CompletableFuture.supplyAsync(upload);
        Until.holds(() -> running.isDone() || isSomebodyWaiting());
        return running;
    }

    private boolean isSomebodyWaiting() {
        return db.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static Map<String, List<String>> typed() {
        return Samples.answers("datong-zone").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answer -> List.of(answer.getValue().toString())));
    }
}
