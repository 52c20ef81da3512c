package org.xiaohao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.ArrearsWalk;
import org.xiaohao.support.Caller;
import org.xiaohao.support.FakeClamd;
import org.xiaohao.support.FakeClamd.Mood;
import org.xiaohao.support.HouseTest;
import org.xiaohao.support.Walk;
import org.xiaohao.trail.Trail;
import org.xiaohao.trail.TrailEntry;

/** What the scanner has not seen is kept for it; what it condemns is kept by nobody. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class HeldFilesTest {

    private static final String HANDLER = "state-assets.handler";
    private static final Actor PERSON = Actor.person(new PersonId(HANDLER), new UnitCode("state-assets"));

    private final FakeClamd clamd = FakeClamd.ofTheHouse();

    @Autowired
    ApplicationContext house;

    @Autowired
    Evidence evidence;

    @Autowired
    HeldFiles held;

    @Autowired
    Trail trail;

    @LocalServerPort
    int port;

    private Walk walk;

    @BeforeEach
    void openCase() {
        walk = ArrearsWalk.claimed(house);
    }

    @AfterEach
    void theScannerIsBack() {
        clamd.comesBack();
        held.round();
    }

    @Test
    void anInfectedFileIsRefusedAndLoggedWithItsCaseAndNothingOfItIsKept(CapturedOutput log) {
        assertThatThrownBy(() -> keep(FakeClamd.VIRUS))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("“对账单”查出病毒，没有保存");

        assertThat(evidence.of(walk.number())).isEmpty();
        assertThat(log).contains("infected file refused, case " + walk.number() + ": Eicar-Test-Signature");
        assertThat(told("evidence.infected")).singleElement().satisfies(entry -> {
            assertThat(entry.actor().id()).isEqualTo(HANDLER);
            assertThat(entry.references()).containsEntry("signature", "Eicar-Test-Signature");
        });
    }

    @Test
    void aFileIsHeldWhileTheScannerIsAwayAndOpensForNobody() {
        EvidenceFile file = keptWhileAway("words");
        Caller caller = new Caller(port);
        caller.logIn(HANDLER, "Xiaohao-demo-2026");

        assertThat(file.held()).isTrue();
        assertThat(caller.get("/desk/cases/" + walk.number()).body())
                .contains("对账单.pdf", "待查毒")
                .doesNotContain("/desk/evidence/" + file.id());
        for (String rest : List.of("", "/preview", "/content")) {
            var answer = caller.get("/desk/evidence/" + file.id() + rest);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("正在等待查毒").doesNotContain("%PDF");
        }
        assertThat(told("evidence.read")).isEmpty();
    }

    @Test
    void aFileIsHeldToWhenTheScannerHangsUpOrComplains() {
        for (Mood mood : List.of(Mood.HANGS_UP, Mood.COMPLAINS)) {
            clamd.is(mood);
            assertThat(keep("words").held()).as(mood.name()).isTrue();
        }
    }

    @Test
    void aRoundLetsACleanOneGoAndTellsIt() {
        EvidenceFile file = keptWhileAway("words");
        held.round();
        assertThat(evidence.find(file.id()).orElseThrow().held())
                .as("still away")
                .isTrue();

        clamd.comesBack();
        held.round();
        held.round();

        assertThat(evidence.find(file.id()).orElseThrow().held()).isFalse();
        assertThat(told("evidence.released"))
                .singleElement()
                .extracting(TrailEntry::references)
                .isEqualTo(Map.of("evidence", file.id().toString(), "sha256", file.sha256()));
    }

    @Test
    void aRoundRemovesAnInfectedOneAndTellsIt() {
        EvidenceFile file = keptWhileAway(FakeClamd.VIRUS);
        clamd.comesBack();
        held.round();

        assertThat(evidence.find(file.id())).isEmpty();
        assertThat(told("evidence.removed")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(Actor.SYSTEM);
            assertThat(entry.references())
                    .containsEntry("evidence", file.id().toString())
                    .containsEntry("signature", "Eicar-Test-Signature");
        });
    }

    @Test
    void aHeldFileDoesNotCountWhereATaskDemandsOne() {
        ArrearsWalk.statementSent(walk);
        Map<String, Object> sealed = Map.of("sealedStatementOn", "2026-11-20", "sealedStatementNote", "盖有财务章。");
        keptWhileAway("words");
        assertThatThrownBy(() -> walk.does(HANDLER, "userTask_awaitStatement", sealed))
                .hasMessageContaining("正在等待查毒");

        clamd.comesBack();
        held.round();
        assertThat(walk.does(HANDLER, "userTask_awaitStatement", sealed).waitingAt())
                .containsExactly("userTask_confirmBalance");
    }

    @Test
    void aNewerVersionThatIsRemovedLeavesTheOlderOneInItsPlace() {
        EvidenceFile older = keep("words");
        clamd.goesAway();
        evidence.replace(holder(), older.id(), "新.pdf", content(FakeClamd.VIRUS), PERSON);
        clamd.comesBack();
        held.round();

        assertThat(evidence.of(walk.number())).containsExactly(older);
        evidence.replace(holder(), older.id(), "新.pdf", content("better"), PERSON);
        assertThat(evidence.of(walk.number())).hasSize(2);
    }

    private EvidenceFile keptWhileAway(String words) {
        clamd.goesAway();
        return keep(words);
    }

    private EvidenceFile keep(String words) {
        return evidence.keep(holder(), "对账单.pdf", content(words), PERSON);
    }

    private Holder holder() {
        return Holder.ofCase(walk.number(), () -> {});
    }

    private static ByteArrayInputStream content(String words) {
        return new ByteArrayInputStream(("%PDF-1.4 " + words).getBytes(StandardCharsets.US_ASCII));
    }

    private List<TrailEntry> told(String kind) {
        return trail.of(walk.number()).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }
}
