package org.xiaohao.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.process.RuleBook;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.Worklist;
import org.xiaohao.round.DispatchOpening;
import org.xiaohao.round.MonthRow;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundRows;
import org.xiaohao.round.Rounds;
import org.xiaohao.round.SurveyOpening;
import org.xiaohao.round.SurveyOrder;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;

/** Opens the rounds of the demonstration and has some of those who are asked answer. */
@Component
class DemoRounds {

    private final DispatchOpening dispatches;
    private final SurveyOpening surveys;
    private final Rounds rounds;
    private final RoundRows rows;
    private final Worklist worklist;
    private final RuleBook rules;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DemoRounds(
            DispatchOpening dispatches,
            SurveyOpening surveys,
            Rounds rounds,
            RoundRows rows,
            Worklist worklist,
            RuleBook rules,
            WorkingCalendar calendar,
            Clock clock) {
        this.dispatches = dispatches;
        this.surveys = surveys;
        this.rounds = rounds;
        this.rows = rows;
        this.worklist = worklist;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    void load(Path folder) {
        DemoRound.read(folder).ifPresent(told -> {
            dispatches.open(YearMonth.now(clock)).ifPresent(round -> told.dispatch()
                    .forEach(answer -> tell(round, answer)));
            survey(told.survey());
        });
    }

    private void tell(Round round, DemoRound.Told told) {
        var typed = new HashMap<UUID, Map<String, Object>>();
        rounds.entries(round.number(), new UnitCode(told.unit())).forEach(entry -> {
            List<String> words =
                    told.words().get(entry.position() % told.words().size());
            typed.put(
                    entry.id(),
                    Map.of(
                            MonthRow.RECONCILED, "true",
                            MonthRow.PROGRESS, words.get(0),
                            MonthRow.DIFFICULTIES, words.get(1)));
        });
        if (!typed.isEmpty()) {
            rows.save(round.number(), actor(told.by(), told.unit()), typed);
            submit(
                    round.number(),
                    told.unit(),
                    told.by(),
                    Map.of("reconciliationConfirmed", true, "zeroConfirmed", true));
        }
    }

    private void survey(DemoRound.Survey told) {
        var type = new TypeCode(told.type());
        LocalDate due = calendar.plusWorkingDays(LocalDate.now(clock), told.dueInWorkingDays())
                .date();
        List<Map<String, String>> subtypes = rules.reportForm(type).field("subtype").stream()
                .flatMap(field -> field.options().stream())
                .map(option -> Map.of("value", option.value(), "label", option.label()))
                .toList();
        var zones = told.zones().stream().map(UnitCode::new).toList();
        var order = new SurveyOrder(type, subtypes, told.title(), told.words(), zones, due, "");
        Round round = surveys.open(order, actor(told.by(), told.unit()));
        told.answers().forEach(found -> {
            if (!found.rows().isEmpty()) {
                rows.add(round.number(), actor(found.by(), found.unit()), found.rows());
            }
            submit(round.number(), found.unit(), found.by(), found.report());
        });
    }

    private void submit(ProblemNumber number, String unit, String person, Map<String, Object> answers) {
        WorkItem task = worklist.open(number).stream()
                .filter(item -> item.groups().stream().anyMatch(group -> group.startsWith(unit + ".")))
                .findFirst()
                .orElseThrow();
        worklist.claim(task.taskId(), new PersonId(person));
        worklist.submit(task.taskId(), new PersonId(person), answers);
    }

    private static Actor actor(String person, String unit) {
        return Actor.person(new PersonId(person), new UnitCode(unit));
    }
}
