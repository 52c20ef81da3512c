package org.xiaohao.desk;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.process.Queues;

/** The counts of all queues in one answer; the Tasklist itself counts only the one that is open. */
@RestController
class QueueNumbers {

    private final CaseGate gate;
    private final Queues queues;

    QueueNumbers(CaseGate gate, Queues queues) {
        this.gate = gate;
        this.queues = queues;
    }

    @GetMapping("/camunda/api/xiaohao/queues/counts")
    Map<String, Long> counts() {
        return queues.counts(gate.visitor().person());
    }
}
