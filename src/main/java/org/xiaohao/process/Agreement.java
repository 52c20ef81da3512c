package org.xiaohao.process;

import org.springframework.stereotype.Service;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Contention;
import org.xiaohao.process.step.InOneGo;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/** Agrees to an approval in one go with others, through the same claim and the same guard as a form that is sent. */
@Service
public class Agreement {

    private final Worklist worklist;
    private final BatchForms forms;
    private final Handover handover;
    private final Cases cases;
    private final Contention contention;
    private final InOneGo oneGo;

    Agreement(
            Worklist worklist, BatchForms forms, Handover handover, Cases cases, Contention contention, InOneGo oneGo) {
        this.worklist = worklist;
        this.forms = forms;
        this.handover = handover;
        this.cases = cases;
        this.contention = contention;
        this.oneGo = oneGo;
    }

    /**
     * Answers as the form declares. Whatever is refused leaves the task where it was.
     *
     * @throws Rejection when the case is contested, the form wants more, or the person may not
     */
    public void give(String taskId, PersonId person) {
        WorkItem item =
                worklist.task(taskId).filter(WorkItem::brief).orElseThrow(() -> new Rejection("该任务已办结或不存在，请刷新后再看"));
        var batch = forms.of(item);
        if (!batch.obstacle().isEmpty()) {
            throw new Rejection("不能批量审批：" + batch.obstacle());
        }
        // asked again under the lock; here so that nobody takes hold of what cannot be agreed to
        contention.requireNone(cases.find(item.number()).orElseThrow(), item.step(), taskId);
        if (item.assignee() == null) {
            worklist.claim(taskId, person);
        } else if (!item.assignee().equals(person.value())) {
            handover.takeOver(taskId, person);
        }
        submit(item, person, batch);
    }

    private void submit(WorkItem item, PersonId person, BatchAnswers batch) {
        boolean done = false;
        try {
            oneGo.run(() -> worklist.submit(item.taskId(), person, batch.answers()));
            done = true;
        } finally {
            if (!done) {
                putBack(item, person);
            }
        }
    }

    // afterwards, and not by undoing one transaction over both: the refusal is written down before that one would end
    private void putBack(WorkItem before, PersonId person) {
        boolean moved = !person.value().equals(before.assignee());
        boolean still = worklist.task(before.taskId())
                .filter(item -> moved && person.value().equals(item.assignee()))
                .isPresent();
        if (still && before.assignee() == null) {
            worklist.putBack(before.taskId(), person);
        } else if (still) {
            handover.giveBack(before, person);
        }
    }
}
