package org.xiaohao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.HouseTest;

/** Answers are read by what the forms of the rule book say that they mean. */
@HouseTest
class DoubtsTest {

    private static final String NOT_OURS = "配合单位表示依职责不能办理";
    private static final String AGAINST = "核验人员的结论不一致，或者核验未通过";

    @Autowired
    Meanings meanings;

    private final List<StepRecord> steps = new ArrayList<>();

    @Test
    void aDepartmentSaysThatItIsNotItsToDo() {
        step("opinion", "finance", Map.of("cooperationOutcome", "cannot"));
        step("opinion", "ecology", Map.of("cooperationOutcome", "done"));
        assertThat(raised("a department objects")).containsExactly(NOT_OURS);
    }

    @Test
    void itsLastWordCounts() {
        step("opinion", "finance", Map.of("cooperationOutcome", "cannot"));
        step("opinion", "finance", Map.of("cooperationOutcome", "opinion"));
        assertThat(raised("a department objects")).isEmpty();
    }

    @Test
    void aVerifierSaysNoInEitherForm() {
        step("verify", "finance", Map.of("documentsVerified", "true"));
        step("verify", "finance", Map.of("siteVerified", "false"));
        assertThat(raised("verifiers differ")).containsExactly(AGAINST);
    }

    /** Whether something was looked at on paper only, say: a no to that is none to the work. */
    @Test
    void anotherNoOfAVerifierIsNoFinding() {
        step("verify", "finance", Map.of("documentsVerified", "true", "originalsSeen", "false"));
        assertThat(raised("verifiers differ")).isEmpty();
    }

    private void step(String name, String unit, Map<String, Object> answers) {
        var actor = Actor.person(new PersonId(unit + ".handler"), new UnitCode(unit));
        steps.add(new StepRecord(
                UUID.randomUUID(),
                ProblemNumber.of(2026, 1),
                steps.size() + 1,
                name,
                name,
                actor,
                Instant.EPOCH,
                answers,
                Stage.APPROVING));
    }

    private List<String> raised(String doubt) {
        var facts = new Doubt.Facts(
                null, "approveClosure", steps, steps, null, List.of(), List.of(), List.of(), meanings.byKey(), true);
        return Doubts.all().stream()
                .filter(each -> each.name().equals(doubt))
                .flatMap(each -> each.raised().apply(facts))
                .toList();
    }
}
