package org.xiaohao.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaohao.evidence.EvidenceSettings.Scanner;
import org.xiaohao.support.FakeClamd;
import org.xiaohao.support.FakeClamd.Mood;

class ClamdTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int MANY = 40 * 1024 * 1024;

    private final FakeClamd clamd = new FakeClamd();

    @AfterEach
    void close() {
        clamd.close();
    }

    @Test
    void passesACleanFileOfManyChunks() {
        assertThat(scan(new byte[3 * 1024 * 1024], PATIENCE)).isEqualTo(new Verdict.Clean());
    }

    @Test
    void namesWhatItFinds() {
        byte[] virus = ("%PDF-1.4 " + FakeClamd.VIRUS).getBytes(StandardCharsets.US_ASCII);
        assertThat(scan(virus, PATIENCE)).isEqualTo(new Verdict.Infected("Eicar-Test-Signature"));
    }

    @Test
    void hasNoVerdictWhenTheScannerHangsHangsUpComplainsOrIsAway() {
        for (Mood mood : new Mood[] {Mood.HANGS, Mood.HANGS_UP, Mood.COMPLAINS}) {
            clamd.is(mood);
            assertThat(scan(new byte[100], SHORT)).as(mood.name()).isInstanceOf(Verdict.Unknown.class);
        }
        clamd.goesAway();
        assertThat(scan(new byte[100], SHORT)).as("away").isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void doesNotWaitForAScannerThatTakesNoBytes() {
        clamd.is(Mood.HANGS);
        assertThat(scan(new byte[MANY], SHORT)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void readsNoOtherAnswerAsClean() {
        for (String answer :
                new String[] {"", "OK", "stream: UNKNOWN COMMAND", "INSTREAM size limit exceeded. ERROR"}) {
            assertThat(Clamd.verdict(answer)).as(answer).isInstanceOf(Verdict.Unknown.class);
        }
        assertThat(Clamd.verdict("stream: a\nb FOUND")).isEqualTo(new Verdict.Infected("a_b"));
    }

    @Test
    void passesEverythingWhereThereIsNoScanner() {
        clamd.goesAway();
        var off = new EvidenceSettings(null, 20, new Scanner(" ", clamd.port(), SHORT, SHORT));
        assertThat(new org.xiaohao.evidence.Scanner(off).scan(out -> out.write(1)))
                .isEqualTo(new Verdict.Clean());
    }

    private Verdict scan(byte[] bytes, Duration timeout) {
        return new Clamd("127.0.0.1", clamd.port(), timeout).scan(out -> out.write(bytes));
    }
}
