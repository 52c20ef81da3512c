package org.xiaohao.process.step;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiaohao.notice.Notice;
import org.xiaohao.notice.Outbox;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.Unit;
import org.xiaohao.round.AnswerState;
import org.xiaohao.round.Round;
import org.xiaohao.round.Rounds;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.supervision.DueDays;

/** Writes to the units of a round: that they are asked, and that their time is running out. */
@Component
public class RoundNotices {

    private static final String USUAL = "assignment";

    private final Outbox outbox;
    private final Directory directory;
    private final Rounds rounds;
    private final DueWords due;
    private final DueDays days;

    RoundNotices(Outbox outbox, Directory directory, Rounds rounds, DueWords due, DueDays days) {
        this.outbox = outbox;
        this.directory = directory;
        this.rounds = rounds;
        this.due = due;
        this.days = days;
    }

    /** The letter that the task names, else the one every task has. */
    void tell(TaskFacts facts) {
        String named = facts.properties().text("notice");
        String template = named.isEmpty() ? USUAL : named;
        Round round = rounds.find(facts.number()).orElseThrow();
        var task = facts.task();
        facts.candidateGroups().stream()
                .flatMap(group -> Seat.ofGroup(group).stream())
                .map(Seat::unit)
                .distinct()
                .forEach(unit -> send(round, task.getId(), template, unit, task.getName(), due.of(facts)));
    }

    /** To every unit that has not answered yet. */
    public void remind(ProblemNumber number, String occasion, String template, String taskName) {
        Round round = rounds.find(number).orElseThrow();
        rounds.answers(number).stream()
                .filter(answer -> answer.state() == AnswerState.ASKED)
                .forEach(answer -> send(round, occasion, template, answer.unit(), taskName, days.named(round.dueOn())));
    }

    private void send(Round round, String occasion, String template, UnitCode code, String taskName, String dueOn) {
        Unit unit = directory.unit(code).orElse(null);
        if (unit == null || unit.mail() == null || unit.mail().isBlank()) {
            return;
        }
        var values = Map.of(
                "number",
                round.number().value(),
                "roundTitle",
                round.title(),
                "unitName",
                unit.name(),
                "taskName",
                taskName,
                "dueOn",
                dueOn,
                "link",
                "/desk/rounds/" + round.number());
        outbox.enqueue(new Notice(round.number(), occasion, template, unit.mail(), values));
    }
}
