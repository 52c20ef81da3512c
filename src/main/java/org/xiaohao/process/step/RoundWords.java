package org.xiaohao.process.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.round.AnswerState;
import org.xiaohao.round.Asks;
import org.xiaohao.round.Finding;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundAnswer;
import org.xiaohao.round.RoundEntry;
import org.xiaohao.round.Rounds;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.supervision.DueDays;

/** What a form may show of its round. */
@Component
class RoundWords {

    /** The unit that this task asks. */
    private static final String ASKED = "askedUnit";

    private final Rounds rounds;
    private final Directory directory;
    private final DueWords due;
    private final DueDays days;

    RoundWords(Rounds rounds, Directory directory, DueWords due, DueDays days) {
        this.rounds = rounds;
        this.directory = directory;
        this.due = due;
        this.days = days;
    }

    Map<String, String> of(TaskFacts facts) {
        Round round = rounds.find(facts.number()).orElseThrow();
        var shown = new LinkedHashMap<String, String>();
        shown.put("number", round.number().value());
        shown.put("title", round.title());
        shown.put("askingUnitName", directory.nameOf(round.askingUnit()));
        shown.put("askedText", round.text(Asks.WORDS));
        shown.put("urgencyText", round.text(Asks.URGENCY));
        shown.put("roundDueOn", days.named(round.dueOn()));
        shown.put("dueOn", due.of(facts));
        shown.putAll(counts(round, rounds.entries(round.number()), facts.variable(ASKED)));
        shown.replaceAll((key, text) -> FormContext.plain(text));
        return shown;
    }

    private Map<String, String> counts(Round round, List<RoundEntry> entries, String unit) {
        List<RoundAnswer> answers = rounds.answers(round.number());
        return Map.of(
                "askedNames", names(answers, null),
                "missingNames", names(answers, AnswerState.MISSING),
                "zeroNames", names(answers, AnswerState.ZERO),
                "answeredCount",
                        String.valueOf(answers.stream()
                                .filter(answer -> answer.state().isGiven())
                                .count()),
                "askedCount", String.valueOf(answers.size()),
                "rowCount", String.valueOf(entries.size()),
                "ownRowCount",
                        String.valueOf(entries.stream()
                                .filter(entry -> entry.unit().value().equals(unit))
                                .count()),
                "openRowCount",
                        String.valueOf(entries.stream()
                                .filter(entry -> entry.text(Finding.KEY).isEmpty())
                                .count()));
    }

    private String names(List<RoundAnswer> answers, AnswerState state) {
        String names = answers.stream()
                .filter(answer -> state == null || answer.state() == state)
                .map(RoundAnswer::unit)
                .map((UnitCode unit) -> directory.nameOf(unit))
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? "无" : names;
    }
}
