package org.xiaohao.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.xiaohao.organization.Directory;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.process.handover.Reminders;
import org.xiaohao.process.handover.TaskTransfers;
import org.xiaohao.process.handover.Transfer;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** Several open tasks claimed, assigned or reminded of at once: each by itself, so that one refusal leaves the others. */
@Service
public class Transfers {

    private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);

    private static final String TASK = "任务";

    private final TaskTransfers tasks;
    private final Reminders reminders;
    private final Bounds bounds;
    private final Worklist worklist;
    private final Cases cases;
    private final Directory directory;
    private final TransactionOperations transaction;
    private final Clock clock;

    Transfers(
            TaskTransfers tasks,
            Reminders reminders,
            Bounds bounds,
            Worklist worklist,
            Cases cases,
            Directory directory,
            TransactionOperations transaction,
            Clock clock) {
        this.tasks = tasks;
        this.reminders = reminders;
        this.bounds = bounds;
        this.worklist = worklist;
        this.cases = cases;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
    }

    public List<Outcome> assign(List<String> taskIds, PersonId to, String reason, Manager by) {
        return within(by, taskIds, task -> give(task, to, transfer(reason, by, null)));
    }

    /** For oneself: only what nobody holds, and only in an own seat. */
    public List<Outcome> claim(List<String> taskIds, String reason, Manager by) {
        Transfer given = transfer(reason, by, null);
        var free = new Transfer(given.by(), given.check().andThen(item -> heldByNoOther(item, by)), reason, null);
        return within(by, taskIds, task -> give(task, by.person(), free));
    }

    public List<Outcome> remind(List<String> taskIds, Manager by) {
        var today = LocalDate.now(clock);
        return within(by, taskIds, task -> {
            reminders.remind(task, today, transfer("", by, null));
            return "已催办";
        });
    }

    String give(String task, PersonId to, Transfer transfer) {
        tasks.give(task, to, transfer);
        return "已转给" + directory.nameOfPerson(to.value());
    }

    static Transfer transfer(String reason, Manager by, UUID absence) {
        return new Transfer(by.actor(), item -> Bounds.check(by.reach(), item), reason, absence);
    }

    List<Outcome> each(List<String> taskIds, Function<String, String> work) {
        return taskIds.stream().distinct().map(task -> one(task, work)).toList();
    }

    /** A task out of reach is refused before anything of it is read for the answer. */
    private List<Outcome> within(Manager by, List<String> taskIds, Function<String, String> work) {
        return taskIds.stream()
                .distinct()
                .map(task -> {
                    try {
                        bounds.check(by.reach(), task);
                        return one(task, work);
                    } catch (Rejection outside) {
                        return new Outcome(null, TASK, false, outside.getMessage());
                    }
                })
                .toList();
    }

    private void heldByNoOther(WorkItem item, Manager by) {
        if (item.assignee() != null && !item.assignee().equals(by.person().value())) {
            throw new Rejection("该任务已由" + directory.nameOfPerson(item.assignee()) + "认领，如需改由本人办理请用“指派”");
        }
    }

    private Outcome one(String task, Function<String, String> work) {
        Optional<WorkItem> before = worklist.task(task);
        // a task that is gone is known by the step that completed it
        Optional<StepRecord> taken = cases.stepOfTask(task);
        return attempt(
                before.map(WorkItem::number)
                        .or(() -> taken.map(StepRecord::number))
                        .orElse(null),
                before.map(WorkItem::name)
                        .or(() -> taken.map(StepRecord::taskName))
                        .orElse(TASK),
                () -> work.apply(task));
    }

    /** One thing in a transaction of its own. */
    Outcome attempt(ProblemNumber number, String what, Supplier<String> work) {
        try {
            return new Outcome(number, what, true, transaction.execute(status -> work.get()));
        } catch (Rejection refused) {
            return new Outcome(number, what, false, refused.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{}: {} not handed over", number, what, e);
            return new Outcome(number, what, false, "没有办成：有人同时在办理，请稍后再试");
        }
    }

    /** What is asked of several people at once, in one list. */
    @SafeVarargs
    static List<Outcome> joined(List<Outcome>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
