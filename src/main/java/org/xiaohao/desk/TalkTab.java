package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;

/** The same conversation in the first tab of a task. */
@Controller
@RequestMapping("/camunda/api/xiaohao/tasks/{task}/comments")
class TalkTab {

    private final CaseGate gate;
    private final TalkEntry talk;
    private final DossierDoors doors;

    TalkTab(CaseGate gate, TalkEntry talk, DossierDoors doors) {
        this.gate = gate;
        this.talk = talk;
        this.doors = doors;
    }

    @PostMapping
    String write(@PathVariable String task, TalkEntry.Typed typed, Model model, HttpServletResponse response) {
        CaseFile file = gate.requireOfTask(Action.DISCUSS, task);
        return doors.answerInTab(task, file, talk.write(file, typed), model, response);
    }

    @PostMapping("/{comment}/withdraw")
    String withdraw(
            @PathVariable String task,
            @PathVariable UUID comment,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        CaseFile file = gate.requireOfTask(Action.DISCUSS, task);
        return doors.answerInTab(task, file, talk.withdraw(file, comment, reason), model, response);
    }
}
