package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiaohao.process.WorkItem;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundKind;
import org.xiaohao.round.RoundRows;
import org.xiaohao.shared.Rejection;

/** One round: what is asked, who answered, the rows, and the visitor's own task in it. */
@Controller
@RequestMapping("/desk/rounds/{number}")
class RoundPage {

    private final RoundGate gate;
    private final RoundShowing showing;
    private final RoundForms forms;
    private final RoundTask task;
    private final RoundRows rows;

    RoundPage(RoundGate gate, RoundShowing showing, RoundForms forms, RoundTask task, RoundRows rows) {
        this.gate = gate;
        this.showing = showing;
        this.forms = forms;
        this.task = task;
        this.rows = rows;
    }

    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) UUID row, Model model) {
        return showing.page(gate.require(number), RoundTyped.row(row), model);
    }

    /** Keeps what was typed, in order or not; a page may be saved as often as one likes. */
    @PostMapping("/rows")
    String save(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Round round = gate.require(number);
        var typed = forms.cells(round, gate.judges(round), parameters);
        try {
            keep(round, typed);
            next.addFlashAttribute("done", "已保存，尚未提交。");
            return "redirect:/desk/rounds/" + number;
        } catch (Rejection no) {
            return refused(round, RoundTyped.refused(typed, Map.of(), no.reasons()), model, response);
        }
    }

    /** What was typed into the rows is kept even when handing in is refused. */
    @PostMapping("/tasks/{id}")
    String submit(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Round round = gate.require(number);
        WorkItem item = gate.task(round)
                .filter(open -> open.taskId().equals(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        var typed = forms.cells(round, gate.judges(round), parameters);
        var answers = task.typed(id, parameters);
        try {
            if (!typed.isEmpty()) {
                keep(round, typed);
            }
            task.submit(item, answers);
            next.addFlashAttribute("done", "“" + item.name() + "”已办结。");
            return "redirect:/desk/rounds/" + number;
        } catch (Rejection no) {
            return refused(round, RoundTyped.refused(typed, answers, no.reasons()), model, response);
        }
    }

    private void keep(Round round, Map<UUID, Map<String, Object>> typed) {
        if (gate.judges(round)) {
            rows.judge(round.number(), gate.judge(round), typed);
        } else if (round.kind() == RoundKind.DISPATCH) {
            typed.values().forEach(row -> row.values()
                    .removeIf(value -> value.toString().isEmpty()));
            rows.save(round.number(), gate.writer(round), typed);
        } else {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private String refused(Round round, RoundTyped typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return showing.page(round, typed, model);
    }
}
