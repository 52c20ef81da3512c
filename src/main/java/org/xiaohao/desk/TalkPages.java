package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;

/** The conversation on the page of a case. */
@Controller
@RequestMapping("/desk/cases/{number}/comments")
class TalkPages {

    private final CaseGate gate;
    private final TalkEntry talk;
    private final DossierDoors doors;

    TalkPages(CaseGate gate, TalkEntry talk, DossierDoors doors) {
        this.gate = gate;
        this.talk = talk;
        this.doors = doors;
    }

    @PostMapping
    String write(
            @PathVariable String number,
            TalkEntry.Typed typed,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        CaseFile file = gate.require(Action.DISCUSS, number);
        return doors.answerOnPage(file, talk.write(file, typed), model, next, response);
    }

    @PostMapping("/{comment}/withdraw")
    String withdraw(
            @PathVariable String number,
            @PathVariable UUID comment,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        CaseFile file = gate.require(Action.DISCUSS, number);
        return doors.answerOnPage(file, talk.withdraw(file, comment, reason), model, next, response);
    }
}
