package org.xiaohao.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.process.ProblemType;
import org.xiaohao.process.RuleBook;
import org.xiaohao.round.AnswerState;
import org.xiaohao.round.Asks;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundAnswer;
import org.xiaohao.round.RoundEntry;
import org.xiaohao.round.RoundKind;
import org.xiaohao.round.RoundStage;
import org.xiaohao.round.RoundStep;
import org.xiaohao.round.Rounds;
import org.xiaohao.supervision.DueDays;
import org.xiaohao.supervision.Light;

/** Puts a round into words. */
@Component
class RoundHeads {

    private static final List<String> SAID = List.of("compilationWords", "urgencyRefusal");

    /** Who is late stands on top. */
    private static final List<AnswerState> ORDER =
            List.of(AnswerState.MISSING, AnswerState.ASKED, AnswerState.ZERO, AnswerState.ANSWERED);

    private final Rounds rounds;
    private final RuleBook rules;
    private final People people;
    private final DueDays days;

    RoundHeads(Rounds rounds, RuleBook rules, People people, DueDays days) {
        this.days = days;
        this.rounds = rounds;
        this.rules = rules;
        this.people = people;
    }

    /** @param units the answers of which units are told; all when empty is not what the reader may see */
    RoundHead of(Round round, List<RoundAnswer> told) {
        List<RoundEntry> entries = rounds.entries(round.number());
        return new RoundHead(
                round.number().value(),
                round.kind().label(),
                round.title(),
                round.stage().label(),
                round.stage() == RoundStage.ASKING,
                people.unit(round.askingUnit()),
                round.askedBy().equals("system") ? "系统" : people.person(round.askedBy()),
                Words.moment(round.askedAt()),
                days.named(round.dueOn()),
                round.urgent(),
                round.text(Asks.URGENCY),
                people.person(round.approvedBy()),
                round.kind() == RoundKind.SURVEY ? type(round) : "",
                round.text(Asks.WORDS),
                counts(rounds.answers(round.number())),
                told.stream()
                        .sorted(Comparator.comparing((RoundAnswer answer) -> ORDER.indexOf(answer.state())))
                        .map(answer -> answer(answer, entries))
                        .toList(),
                rounds.steps(round.number()).stream().flatMap(this::said).toList());
    }

    static String counts(List<RoundAnswer> answers) {
        long given = answers.stream().filter(answer -> answer.state().isGiven()).count();
        long missing = answers.stream()
                .filter(answer -> answer.state() == AnswerState.MISSING)
                .count();
        return given + " / " + answers.size() + (missing == 0 ? "" : "，未报送 " + missing);
    }

    private String type(Round round) {
        return rules.type(round.type()).map(ProblemType::name).orElse("");
    }

    private RoundHead.Answer answer(RoundAnswer answer, List<RoundEntry> entries) {
        Light light =
                switch (answer.state()) {
                    case ASKED -> Light.YELLOW;
                    case MISSING -> Light.RED;
                    default -> Light.GREEN;
                };
        long rows = entries.stream()
                .filter(entry -> entry.unit().equals(answer.unit()))
                .count();
        return new RoundHead.Answer(
                people.unit(answer.unit()),
                answer.state().label(),
                light.css(),
                light.shape(),
                people.person(answer.by()),
                answer.by() == null ? "" : Words.moment(answer.at()),
                Objects.toString(answer.words(), ""),
                (int) rows);
    }

    private Stream<RoundHead.Said> said(RoundStep step) {
        return SAID.stream()
                .filter(key -> step.answers().get(key) != null)
                .map(key -> new RoundHead.Said(
                        rules.field(key).map(field -> field.label()).orElse(""),
                        step.answers().get(key).toString(),
                        people.person(step.by()),
                        Words.moment(step.at())));
    }
}
