package org.xiaohao.process.step;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
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
        List<EvidenceFile> handedIn = evidence.of(facts.number()).stream()
                .filter(file -> file.by().isPerson() && !file.at().isBefore(begun))
                .toList();
        if (!handedIn.isEmpty() && handedIn.stream().allMatch(EvidenceFile::held)) {
            throw new Rejection("传入的材料正在等待查毒，查毒通过后再提交本任务");
        }
        if (handedIn.isEmpty()) {
            throw new Rejection("请先把材料传入“案卷”（盖章的原件须扫描），再提交本任务");
        }
    }
}
