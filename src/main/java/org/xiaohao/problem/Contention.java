package org.xiaohao.problem;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.shared.Rejection;

/** Says why a case is contested: such a case is read and decided by itself, never together with others. */
@Service
public class Contention {

    private static final String APPLICATION = "applyForClosure";

    private final CaseStore store;
    private final EnterpriseVoice voice;
    private final Objections objections;
    private final Evidence evidence;
    private final OverdueLimits limits;
    private final Meanings meanings;

    Contention(
            CaseStore store,
            EnterpriseVoice voice,
            Objections objections,
            Evidence evidence,
            OverdueLimits limits,
            Meanings meanings) {
        this.store = store;
        this.voice = voice;
        this.objections = objections;
        this.evidence = evidence;
        this.limits = limits;
        this.meanings = meanings;
    }

    /**
     * Every reason in words, the gravest first; empty when nothing speaks against deciding at a glance.
     *
     * @param step that the decision takes
     * @param taskId of the decision
     */
    public List<String> reasons(CaseFile file, String step, String taskId) {
        List<StepRecord> all = store.steps(file.number());
        // a reason that tells what the first verifier found breaks the seal as the opinion itself would
        var opinions = Opinions.of(file, all, null);
        List<StepRecord> steps =
                all.stream().filter(taken -> !opinions.hides(taken)).toList();
        var facts = new Doubt.Facts(
                file,
                step,
                steps,
                sinceApplication(steps),
                answers(file),
                objections.of(file.number()),
                Matter.all(steps),
                limits.of(file.number(), taskId),
                meanings.byKey(),
                isProven(file));
        return Doubts.all().stream()
                .flatMap(doubt -> doubt.raised().apply(facts))
                .toList();
    }

    /**
     * Asked with the case row locked, right before a decision that is made together with others.
     *
     * @throws Rejection when the case is contested; a refusal is logged, so it repeats nobody's own words
     */
    public void requireNone(CaseFile file, String step, String taskId) {
        List<String> reasons = reasons(file, step, taskId);
        if (!reasons.isEmpty()) {
            var kinds = reasons.stream()
                    .map(reason -> reason.split(Doubts.WORDS, 2)[0])
                    .toList();
            throw new Rejection("不能批量审批，请逐件办理：" + String.join("；", kinds));
        }
    }

    private Answers answers(CaseFile file) {
        return file.appliedAt() == null
                ? null
                : voice.of(file.number())
                        .filter(given -> given.at().isAfter(file.appliedAt()))
                        .orElse(null);
    }

    private boolean isProven(CaseFile file) {
        Instant begun = file.claimedAt() == null ? file.registeredAt() : file.claimedAt();
        return evidence.of(file.number()).stream()
                .anyMatch(paper ->
                        paper.by().isPerson() && !paper.held() && !paper.at().isBefore(begun));
    }

    private static List<StepRecord> sinceApplication(List<StepRecord> steps) {
        int applied = steps.stream()
                .filter(taken -> taken.step().equals(APPLICATION))
                .mapToInt(StepRecord::sequence)
                .max()
                .orElse(0);
        return steps.stream().filter(taken -> taken.sequence() >= applied).toList();
    }
}
