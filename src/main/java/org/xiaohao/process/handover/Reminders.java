package org.xiaohao.process.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.process.WorkItem;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/** Reminds whoever has a task of it, at most once a day. */
@Component
public class Reminders {

    private final TaskTransfers tasks;
    private final TransferStore store;
    private final TaskMails mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(
            TaskTransfers tasks, TransferStore store, TaskMails mails, ApplicationEventPublisher events, Clock clock) {
        this.tasks = tasks;
        this.store = store;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Rejection when the task is gone, out of reach, or was reminded of today */
    @Transactional
    public void remind(String taskId, LocalDate day, Transfer by) {
        WorkItem item = tasks.locked(taskId, by);
        if (!item.awaits().isEmpty()) {
            throw new Rejection("该任务在等候外部答复，不需要催办");
        }
        if (!store.remind(taskId, day, new PersonId(by.by().id()))) {
            throw new Rejection("今天已经催办过，每项任务每天只催办一次");
        }
        mails.reminded(item, day);
        events.publishEvent(
                new CaseEvent(item.number(), "task.reminded", by.by(), clock.instant(), Map.of("task", taskId)));
    }
}
