package org.xiaohao.process.step;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.shared.Rejection;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.Clocks;

/** A task that records a paper demands the paper: at least one file handed in since the task began. */
@Component
class EvidenceDemand {

    private final Evidence evidence;
    private final Clocks clocks;

    EvidenceDemand(Evidence evidence, Clocks clocks) {
        this.evidence = evidence;
        this.clocks = clocks;
    }

    void check(TaskFacts facts) {
        if (!facts.properties().isTrue("needsEvidence")) {
            return;
        }
        Instant begun = clocks.running(facts.number()).stream()
                .filter(each -> facts.task().getId().equals(each.taskId()))
                .map(CaseClock::startedAt)
                .findFirst()
                .orElse(Instant.EPOCH);
        boolean handedIn = evidence.of(facts.number()).stream()
                .anyMatch(file -> file.by().isPerson() && !file.at().isBefore(begun));
        if (!handedIn) {
            throw new Rejection("请先把材料传入“案卷”（盖章的原件须扫描），再提交本任务");
        }
    }
}
