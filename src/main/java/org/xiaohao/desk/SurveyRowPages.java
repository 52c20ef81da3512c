package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundRows;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;

/** Where a zone writes its survey row by row; only rows in order are kept. */
@Controller
@RequestMapping("/desk/rounds/{number}/entries")
class SurveyRowPages {

    private final RoundGate gate;
    private final RoundShowing showing;
    private final RoundForms forms;
    private final RoundRows rows;

    SurveyRowPages(RoundGate gate, RoundShowing showing, RoundForms forms, RoundRows rows) {
        this.gate = gate;
        this.showing = showing;
        this.forms = forms;
        this.rows = rows;
    }

    @PostMapping
    String save(
            @PathVariable String number,
            @RequestParam(required = false) UUID row,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Round round = gate.require(number);
        Actor writer = gate.writer(round);
        Map<String, Object> typed = RowInputs.typed(forms.row(round).inputs(), parameters);
        try {
            write(round, writer, row, typed);
        } catch (Rejection no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return showing.page(round, RoundTyped.refusedRow(row, typed, no.reasons()), model);
        }
        next.addFlashAttribute("done", row == null ? "已添加一行，尚未报送。" : "修改已保存，尚未报送。");
        return "redirect:/desk/rounds/" + number + "#rows";
    }

    @PostMapping("/{row}/remove")
    String remove(@PathVariable String number, @PathVariable UUID row, RedirectAttributes next) {
        Round round = gate.require(number);
        rows.remove(round.number(), gate.writer(round), row);
        next.addFlashAttribute("done", "已删除一行。");
        return "redirect:/desk/rounds/" + number + "#rows";
    }

    private void write(Round round, Actor writer, UUID row, Map<String, Object> typed) {
        var wrong = forms.wrong(round, typed);
        if (!wrong.isEmpty()) {
            throw new Rejection(wrong);
        }
        Map<String, Object> lawful = forms.normal(round, typed);
        if (row == null) {
            rows.add(round.number(), writer, List.of(lawful));
        } else {
            rows.save(round.number(), writer, Map.of(row, lawful));
        }
    }
}
