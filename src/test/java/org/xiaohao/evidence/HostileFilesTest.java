package org.xiaohao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.Caller;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;

/** Whatever is handed in at the door is kept harmless or refused with a reason, and none of it stays in memory. */
@HouseTest
class HostileFilesTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] PDF = "%PDF-1.4 words".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    ApplicationContext house;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Walk walk;
    private Caller caller;
    private String formKey;
    private long engineBytes;

    @BeforeEach
    void logIn() {
        walk = ArrearsWalk.claimed(house);
        caller = new Caller(port);
        caller.logIn("state-assets.handler", "Xiaohao-demo-2026");
        formKey = caller.formKey();
        engineBytes = engineBytes();
    }

    @AfterEach
    void nothingLiesInTheTablesOfTheEngine() {
        assertThat(engineBytes()).isEqualTo(engineBytes);
        // a run of tests need not carry the bytes to its end
        db.sql("delete from evidence_file where number = ?")
                .param(walk.number().value())
                .update();
    }

    @Test
    void everyHostileContentIsRefusedWithAReasonOrKeptAndOpensAsAnAttachmentOnly() {
        assertSoftly(softly -> Hostile.contents().forEach(file -> answersAsExpected(softly, file)));
        for (EvidenceFile file : evidence.of(walk.number())) {
            var answer = caller.get("/desk/evidence/" + file.id());
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/octet-stream");
            var shown = caller.get("/desk/evidence/" + file.id() + "/content");
            assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("sandbox;");
            assertThat(shown.headers().firstValue("X-Content-Type-Options").orElse(""))
                    .isEqualTo("nosniff");
        }
    }

    @Test
    void everyHostileNameIsMadeHarmless() {
        assertSoftly(softly -> Hostile.names().forEach(file -> answersAsExpected(softly, file)));
        assertThat(caller.get("/desk/cases/" + walk.number()).body()).doesNotContain("<img src=x", "../");
    }

    @Test
    void aNameWithANullByteIsRefusedInChineseAndNeedsNobodysAttention() {
        var answer = caller.hand(evidenceOfCase(), formKey, "合\u0000同.pdf", BodyPublishers.ofByteArray(PDF));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("请求内容有误");
        assertThat(evidence.of(walk.number())).isEmpty();
    }

    @Test
    void aFileOverTheLimitIsRefusedInChinese() {
        var answer = caller.hand(evidenceOfCase(), formKey, "大.pdf", pdf(50 * MEGABYTE + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("上传的文件过大");
    }

    @Test
    void twoHundredSmallFilesOfOneRequestAreAllKept() {
        List<String> names =
                IntStream.range(0, 200).mapToObj(i -> "第" + i + "页.pdf").toList();
        var answer = caller.hand(evidenceOfCase(), formKey, "text/html", names, BodyPublishers.ofByteArray(PDF));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(evidence.of(walk.number())).hasSize(200);
    }

    @Test
    void filesThatComeInSideBySideAreAllKept() throws Exception {
        try (var senders = new Senders()) {
            for (int i = 0; i < 24; i++) {
                String name = "并行" + i + ".pdf";
                senders.pool.submit(() -> caller.hand(evidenceOfCase(), formKey, name, pdf(MEGABYTE)));
            }
        }
        assertThat(evidence.of(walk.number())).hasSize(24).allMatch(file -> !file.held());
    }

    @Test
    void twentyLargeFilesLeaveTheMemoryAsItWas() {
        caller.hand(evidenceOfCase(), formKey, "热身.pdf", pdf(50 * MEGABYTE));
        long before = used();
        for (int i = 0; i < 20; i++) {
            var answer = caller.hand(evidenceOfCase(), formKey, "大" + i + ".pdf", pdf(50 * MEGABYTE));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(used() - before).isLessThan(DataSize.ofMegabytes(100).toBytes());
        assertThat(evidence.of(walk.number())).hasSize(21);
    }

    private void answersAsExpected(SoftAssertions softly, Hostile file) {
        HttpResponse<String> answer =
                caller.hand(evidenceOfCase(), formKey, file.name(), BodyPublishers.ofByteArray(file.content()));
        softly.assertThat(answer.statusCode()).as(file.what()).isEqualTo(file.kept() ? 200 : 422);
        softly.assertThat(answer.body())
                .as(file.what())
                .contains(file.kept() ? "\"kept\":\"" + file.answer() + "\"" : file.answer());
    }

    private String evidenceOfCase() {
        return "/desk/cases/" + walk.number() + "/evidence";
    }

    private long engineBytes() {
        return db.sql("select coalesce(sum(octet_length(bytes_)), 0) from act_ge_bytearray")
                .query(Long.class)
                .single();
    }

    /** A PDF of that size that lies nowhere as a whole. */
    private static BodyPublisher pdf(int size) {
        byte[] block = new byte[64 * 1024];
        int whole = (size - PDF.length) / block.length;
        Iterable<byte[]> blocks = () -> IntStream.rangeClosed(-1, whole)
                .mapToObj(i -> i < 0 ? PDF : i < whole ? block : new byte[size - PDF.length - whole * block.length])
                .iterator();
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(blocks), size);
    }

    private static long used() {
        Runtime machine = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, machine.totalMemory() - machine.freeMemory());
        }
        return least;
    }

    /** Eight at a time; closing waits for all. */
    private static final class Senders implements AutoCloseable {

        private final java.util.concurrent.ExecutorService pool = Executors.newFixedThreadPool(8);

        @Override
        public void close() throws InterruptedException {
            pool.shutdown();
            assertThat(pool.awaitTermination(5, java.util.concurrent.TimeUnit.MINUTES))
                    .isTrue();
        }
    }
}
