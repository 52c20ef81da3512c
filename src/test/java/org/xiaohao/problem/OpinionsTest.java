package org.xiaohao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;

class OpinionsTest {

    private static final ProblemNumber NUMBER = ProblemNumber.of(2026, 1);
    private static final UnitCode VERIFIERS = new UnitCode("verifiers");
    private static final PersonId FIRST = new PersonId("first");
    private static final PersonId SECOND = new PersonId("second");

    private final List<StepRecord> steps = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T01:00:00Z");

    @Test
    void hidesTheFirstOpinionFromTheSecondVerifierUntilBothAreGiven() {
        take("signApplication", "leader", Stage.VERIFYING);
        StepRecord given = take("verify", "first", Stage.VERIFYING);

        assertThat(opinions(Stage.VERIFYING, SECOND).hides(given)).isTrue();
        take("verify", "second", Stage.VERIFYING);
        assertThat(opinions(Stage.VERIFYING, SECOND).hides(given)).isFalse();
    }

    @Test
    void hidesEveryOpinionFromAReaderWhoIsNotNamed() {
        take("signApplication", "leader", Stage.VERIFYING);
        StepRecord given = take("verify", "first", Stage.VERIFYING);

        assertThat(opinions(Stage.VERIFYING, null).hides(given)).isTrue();
    }

    @Test
    void showsEveryoneTheirOwnOpinion() {
        take("signApplication", "leader", Stage.VERIFYING);
        StepRecord given = take("verify", "first", Stage.VERIFYING);

        assertThat(opinions(Stage.VERIFYING, FIRST).hides(given)).isFalse();
    }

    @Test
    void hidesAnewInASecondRoundButLeavesTheFirstRoundOpen() {
        take("signApplication", "leader", Stage.VERIFYING);
        StepRecord old = take("verify", "first", Stage.VERIFYING);
        take("verify", "second", Stage.VERIFYING);
        take("applyForClosure", "owner", Stage.APPLIED);
        take("signApplication", "leader", Stage.VERIFYING);
        StepRecord given = take("verify", "first", Stage.VERIFYING);

        assertThat(opinions(Stage.VERIFYING, SECOND).hides(old)).isFalse();
        assertThat(opinions(Stage.VERIFYING, SECOND).hides(given)).isTrue();
    }

    @Test
    void staysSealedWhenAnotherStepIsTakenBetweenTheTwoOpinions() {
        take("signApplication", "leader", Stage.VERIFYING);
        StepRecord given = take("verify", "first", Stage.VERIFYING);
        take("opinion", "handler", Stage.VERIFYING);

        assertThat(opinions(Stage.VERIFYING, SECOND).hides(given)).isTrue();
    }

    @Test
    void showsAllOpinionsOnceTheCaseHasLeftVerification() {
        take("signApplication", "leader", Stage.VERIFYING);
        StepRecord given = take("verify", "first", Stage.VERIFYING);

        assertThat(opinions(Stage.RECTIFYING, SECOND).hides(given)).isFalse();
    }

    @Test
    void hidesTheFilesOfTheOtherVerifierButNoOthers() {
        take("signApplication", "leader", Stage.VERIFYING);
        take("verify", "first", Stage.VERIFYING);

        assertThat(opinions(Stage.VERIFYING, SECOND).hides(file("first", VERIFIERS)))
                .isTrue();
        assertThat(opinions(Stage.VERIFYING, FIRST).hides(file("first", VERIFIERS)))
                .isFalse();
        assertThat(opinions(Stage.VERIFYING, SECOND).hides(file("owner", new UnitCode("debtor"))))
                .isFalse();
    }

    private Opinions opinions(Stage stage, PersonId reader) {
        return Opinions.of(caseIn(stage), steps, reader);
    }

    private StepRecord take(String step, String person, Stage after) {
        now = now.plusSeconds(60);
        var actor = new Actor(person, VERIFIERS);
        var taken = new StepRecord(
                UUID.randomUUID(), NUMBER, steps.size() + 1, step, step, actor, now, Map.of("opinion", "属实"), after);
        steps.add(taken);
        return taken;
    }

    private EvidenceFile file(String person, UnitCode unit) {
        return new EvidenceFile(
                UUID.randomUUID(),
                NUMBER,
                null,
                "现场.jpg",
                "image/jpeg",
                1,
                "00",
                new Actor(person, unit),
                now,
                null,
                false);
    }

    private static CaseFile caseIn(Stage stage) {
        var enterprise = new Enterprise("企业", "91140100MA0TEXT12Y", "张三", "13800000001", null);
        return new CaseFile(
                NUMBER,
                new TypeCode("some-type"),
                "goods",
                new UnitCode("zone"),
                "标题",
                Channel.PORTAL,
                stage,
                null,
                false,
                enterprise,
                null,
                null,
                null,
                null,
                null,
                VERIFIERS,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new CaseFile.Counts(0, 0, 0, 0, 0),
                Map.of());
    }
}
