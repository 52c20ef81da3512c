package org.xiaohao.process;

import org.springframework.stereotype.Component;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.Rejection;

/** Where the reach of a manager ends, asked about tasks by their id. */
@Component
class Bounds {

    private static final String OUTSIDE = "该任务不在您管理的单位";

    private final Worklist worklist;
    private final Cases cases;

    Bounds(Worklist worklist, Cases cases) {
        this.worklist = worklist;
        this.cases = cases;
    }

    boolean isOpenWithin(Reach reach, String task) {
        return worklist.task(task).map(reach::covers).orElse(false);
    }

    /**
     * Of a task out of reach nobody learns more than that: neither its case, nor its name, nor who completed it.
     *
     * @throws Rejection when the task is out of reach, open or completed
     */
    void check(Reach reach, String task) {
        boolean within = worklist.task(task)
                .map(reach::covers)
                .or(() -> cases.stepOfTask(task)
                        .map(step -> reach.covers(step.actor().unit())))
                .orElse(true);
        if (!within) {
            throw new Rejection(OUTSIDE);
        }
    }

    static void check(Reach reach, WorkItem item) {
        if (!reach.covers(item)) {
            throw new Rejection(OUTSIDE);
        }
    }
}
