package org.xiaohao.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.process.RuleBook;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.Worklist;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundAnswer;
import org.xiaohao.round.RoundEntry;
import org.xiaohao.round.RoundRows;
import org.xiaohao.round.Rounds;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** Walks a round the way its units do: rows first, then the form of the task. */
public final class RoundWalk {

    private final ApplicationContext house;
    private final ProblemNumber number;

    public RoundWalk(ApplicationContext house, ProblemNumber number) {
        this.house = house;
        this.number = number;
    }

    public Round round() {
        return house.getBean(Rounds.class).find(number).orElseThrow();
    }

    public List<String> waitingAt() {
        return open().stream().map(WorkItem::key).sorted().toList();
    }

    private List<WorkItem> open() {
        return house.getBean(Worklist.class).open(number);
    }

    /** Units whose people are asked at a task of that key now. */
    public List<UnitCode> asked(String key) {
        return open().stream()
                .filter(item -> item.key().equals(key))
                .map(RoundWalk::seat)
                .map(Seat::unit)
                .toList();
    }

    public WorkItem task(String key, String unit) {
        return open().stream()
                .filter(item ->
                        item.key().equals(key) && seat(item).unit().value().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError(unit + " is not asked at " + key + " but " + waitingAt()));
    }

    /** Somebody of the unit answers: what is given here, and whatever else the form demands. */
    public RoundWalk does(String key, String unit, Object... answers) {
        WorkItem task = task(key, unit);
        submit(task, person(task), answers);
        return this;
    }

    public void submit(WorkItem task, String person, Object... answers) {
        var worklist = house.getBean(Worklist.class);
        if (task.assignee() == null) {
            worklist.claim(task.taskId(), new PersonId(person));
        }
        var form = house.getBean(TaskService.class)
                .createTaskQuery()
                .taskId(task.taskId())
                .initializeFormKeys()
                .singleResult();
        var definition = house.getBean(RuleBook.class)
                .form(form == null ? "" : form.getCamundaFormRef().getKey());
        var filled = definition
                .map(asked -> new Filled(LocalDate.now(clock()), Map.of()).answers(asked, pairs(answers)))
                .orElseGet(() -> pairs(answers));
        worklist.submit(task.taskId(), new PersonId(person), filled);
    }

    public String person(WorkItem task) {
        Seat seat = seat(task);
        return task.assignee() != null
                ? task.assignee()
                : house.getBean(Directory.class)
                        .holding(seat.unit(), seat.post())
                        .get(0)
                        .id()
                        .value();
    }

    public List<RoundEntry> rows(String unit) {
        return house.getBean(Rounds.class).entries(number, new UnitCode(unit));
    }

    public RoundAnswer answer(String unit) {
        return house.getBean(Rounds.class).answers(number).stream()
                .filter(answer -> answer.unit().value().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    /** The same words in every row of the unit. */
    public RoundWalk fills(String unit, Object... values) {
        var typed = new HashMap<UUID, Map<String, Object>>();
        rows(unit).forEach(row -> typed.put(row.id(), pairs(values)));
        house.getBean(RoundRows.class).save(number, actor(unit), typed);
        return this;
    }

    public RoundWalk adds(String unit, Map<String, Object> row) {
        house.getBean(RoundRows.class).add(number, actor(unit), List.of(row));
        return this;
    }

    public static Actor actor(String unit) {
        return Actor.person(new PersonId(unit + ".handler"), new UnitCode(unit));
    }

    /** Lets the drawn timers fire whose moment has come by the house's clock. */
    public RoundWalk timers() {
        Date now = Date.from(clock().instant());
        var jobs = house.getBean(ManagementService.class);
        house
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .filter(timer -> !timer.getDuedate().after(now))
                .forEach(timer -> jobs.executeJob(timer.getId()));
        return this;
    }

    private Clock clock() {
        return house.getBean(Clock.class);
    }

    private static Seat seat(WorkItem item) {
        return Seat.ofGroup(item.groups().get(0)).orElseThrow();
    }

    public static Map<String, Object> pairs(Object... answers) {
        var pairs = new LinkedHashMap<String, Object>();
        for (int i = 0; i < answers.length; i += 2) {
            pairs.put((String) answers[i], answers[i + 1]);
        }
        return pairs;
    }
}
