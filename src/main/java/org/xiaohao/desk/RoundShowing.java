package org.xiaohao.desk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiaohao.process.RoundLists;
import org.xiaohao.round.Finding;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundAnswer;
import org.xiaohao.round.RoundEntry;
import org.xiaohao.round.RoundKind;
import org.xiaohao.round.RoundRows;
import org.xiaohao.round.RoundSight;
import org.xiaohao.round.Rounds;
import org.xiaohao.shared.UnitCode;

/** Gathers what the page of a round shows to this visitor. */
@Component
class RoundShowing {

    private final CaseGate gate;
    private final RoundGate roundGate;
    private final RoundSight sight;
    private final Rounds rounds;
    private final RoundHeads heads;
    private final RoundLines lines;
    private final RoundForms forms;
    private final RoundTask task;
    private final RoundRows rows;

    RoundShowing(
            CaseGate gate,
            RoundGate roundGate,
            RoundSight sight,
            Rounds rounds,
            RoundHeads heads,
            RoundLines lines,
            RoundForms forms,
            RoundTask task,
            RoundRows rows) {
        this.gate = gate;
        this.roundGate = roundGate;
        this.sight = sight;
        this.rounds = rounds;
        this.heads = heads;
        this.lines = lines;
        this.forms = forms;
        this.task = task;
        this.rows = rows;
    }

    String page(Round round, RoundTyped typed, Model model) {
        List<RoundAnswer> told = told(round);
        Set<UnitCode> units = told.stream().map(RoundAnswer::unit).collect(Collectors.toSet());
        UnitCode writing = roundGate.writes(round).orElse(null);
        boolean survey = round.kind() == RoundKind.SURVEY;
        model.addAttribute("round", heads.of(round, told));
        model.addAttribute("survey", survey);
        model.addAttribute("everyone", sight.seesEveryRow(gate.viewer(), round));
        model.addAttribute("writing", writing != null);
        model.addAttribute("judging", roundGate.judges(round));
        model.addAttribute("findings", Finding.values());
        model.addAttribute(
                "columns",
                forms.row(round).inputs().stream().map(field -> field.label()).toList());
        model.addAttribute(
                "styles",
                forms.row(round).inputs().stream()
                        .map(field -> field.type().equals("number") ? "num" : "")
                        .toList());
        model.addAttribute("lines", lines.of(round, units, writing, open(round, units), typed));
        model.addAttribute("task", task.of(round, typed).orElse(null));
        model.addAttribute("reasons", typed.reasons());
        if (survey && writing != null) {
            editor(round, writing, typed, model);
        }
        return "desk/round";
    }

    private void editor(Round round, UnitCode unit, RoundTyped typed, Model model) {
        RoundEntry changed = rounds.entries(round.number(), unit).stream()
                .filter(entry -> entry.id().equals(typed.row()))
                .findFirst()
                .orElse(null);
        boolean returned = !typed.one().isEmpty();
        var values = returned ? typed.one() : changed == null ? typed.one() : changed.content();
        model.addAttribute("row", changed == null ? null : Objects.toString(changed.id()));
        model.addAttribute("most", rows.most());
        model.addAttribute(
                "inputs", RowInputs.inputs(forms.row(round).inputs(), RoundLists.of(round), values, typed.reasons()));
    }

    private List<RoundAnswer> told(Round round) {
        boolean all = sight.seesEveryRow(gate.viewer(), round);
        var own = sight.asked(gate.viewer(), round);
        return rounds.answers(round.number()).stream()
                .filter(answer -> all || own.filter(answer.unit()::equals).isPresent())
                .toList();
    }

    /** Who wrote the contacts, and the department that asked for them, see them in full. */
    private Set<UnitCode> open(Round round, Set<UnitCode> units) {
        boolean asking = gate.viewer().seats().stream()
                .anyMatch(seat -> seat.post().handlesCases() && seat.unit().equals(round.askingUnit()));
        return asking ? units : sight.asked(gate.viewer(), round).map(Set::of).orElse(Set.of());
    }
}
