package org.xiaohao.desk;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xiaohao.round.AnswerState;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundSight;
import org.xiaohao.round.RoundStage;
import org.xiaohao.round.Rounds;
import org.xiaohao.supervision.DueDays;
import org.xiaohao.supervision.Light;

/** The dispatches and surveys that the visitor has to do with. */
@Controller
class RoundsScreen {

    /** @param own what the visitor's own unit has answered, or an empty text */
    record Line(
            String number,
            String kind,
            String title,
            String asking,
            String at,
            String due,
            String stage,
            String counts,
            String own,
            String css,
            String shape) {}

    private final CaseGate gate;
    private final RoundSight sight;
    private final Rounds rounds;
    private final People people;
    private final DueDays days;

    RoundsScreen(CaseGate gate, RoundSight sight, Rounds rounds, People people, DueDays days) {
        this.days = days;
        this.gate = gate;
        this.sight = sight;
        this.rounds = rounds;
        this.people = people;
    }

    @GetMapping("/desk/rounds")
    String list(Model model) {
        var viewer = gate.viewer();
        List<Line> lines = sight.visible(viewer).stream().map(this::line).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("opens", sight.opensFor(viewer).isPresent());
        return "desk/rounds";
    }

    private Line line(Round round) {
        var answers = rounds.answers(round.number());
        var own = sight.asked(gate.viewer(), round).stream()
                .flatMap(unit -> answers.stream().filter(answer -> answer.unit().equals(unit)))
                .map(answer -> answer.state())
                .findFirst();
        Light light = own.map(state -> state == AnswerState.MISSING
                        ? Light.RED
                        : state == AnswerState.ASKED && round.stage() == RoundStage.ASKING ? Light.YELLOW : Light.GREEN)
                .orElse(null);
        return new Line(
                round.number().value(),
                round.kind().label(),
                round.title(),
                people.unit(round.askingUnit()),
                Words.date(round.askedAt()),
                days.named(round.dueOn()),
                round.stage().label(),
                RoundHeads.counts(answers),
                own.map(AnswerState::label).orElse(""),
                light == null ? "" : light.css(),
                light == null ? "" : light.shape());
    }
}
