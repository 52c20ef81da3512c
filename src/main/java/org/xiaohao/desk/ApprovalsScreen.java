package org.xiaohao.desk;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A leader's approvals in one list: what is uncontested is agreed to in one go, everything else is opened by itself. */
@Controller
class ApprovalsScreen {

    private static final String PAGE = "/desk/approvals";

    /** What one person can look over before pressing once. */
    private static final int MOST = 50;

    private final CaseGate gate;
    private final Approvals approvals;

    ApprovalsScreen(CaseGate gate, Approvals approvals) {
        this.gate = gate;
        this.approvals = approvals;
    }

    @GetMapping(PAGE)
    String list(Model model) {
        requireBusiness();
        var waiting = approvals.waiting(MOST);
        var lines = waiting.first().stream()
                .flatMap(item -> approvals.line(item).stream())
                .toList();
        model.addAttribute("all", lines.isEmpty() ? 0 : waiting.all());
        model.addAttribute("lines", lines);
        return "desk/approvals";
    }

    @PostMapping(PAGE)
    String agree(@RequestParam(defaultValue = "") List<String> task, RedirectAttributes next) {
        requireBusiness();
        if (task.isEmpty()) {
            next.addFlashAttribute("nothing", "请先勾选要批准的案件。");
        } else {
            next.addFlashAttribute(
                    "outcomes", approvals.agree(task.stream().limit(MOST).toList()));
        }
        return "redirect:" + PAGE;
    }

    /** Who keeps the system decides on no case; anybody else simply has nothing waiting. */
    private void requireBusiness() {
        if (gate.visitor().seats().stream().noneMatch(seat -> seat.post().handlesCases())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
