package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiaohao.identity.Deputies;
import org.xiaohao.process.Handover;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** Where a person names a deputy for days of absence, ends it early, and takes over as a deputy. */
@Controller
class DeputyScreen {

    private static final String PAGE = "redirect:/desk/deputy";

    /** What was typed, kept on the page when it is refused. */
    record Typed(String deputy, String from, String to) {}

    private final CaseGate gate;
    private final Deputies deputies;
    private final Handover handover;
    private final DeputyView view;

    DeputyScreen(CaseGate gate, Deputies deputies, Handover handover, DeputyView view) {
        this.gate = gate;
        this.deputies = deputies;
        this.handover = handover;
        this.view = view;
    }

    @GetMapping("/desk/deputy")
    String page(Model model) {
        return show(model, new Typed("", deputies.today().toString(), ""), List.of());
    }

    @PostMapping("/desk/deputy")
    String name(
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        PersonId absent = gate.visitor().person();
        try {
            deputies.name(absent, new PersonId(deputy.isBlank() ? "?" : deputy), day(from), day(to));
        } catch (Rejection refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(model, new Typed(deputy, from, to), refused.reasons());
        }
        flash.addFlashAttribute("done", "代理已设定，到期自动失效。");
        return PAGE;
    }

    @PostMapping("/desk/deputy/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes flash) {
        deputies.end(gate.visitor().person(), id);
        flash.addFlashAttribute("done", "代理已结束，代理人不能再以您的名义办理。");
        return PAGE;
    }

    @PostMapping("/desk/deputy/tasks/{task}")
    String takeOver(@PathVariable String task, RedirectAttributes flash) {
        var item = handover.takeOver(task, gate.visitor().person());
        flash.addFlashAttribute("done", "已接手" + item.number() + "的“" + item.name() + "”，请到任务办理中办理。");
        return PAGE;
    }

    private String show(Model model, Typed typed, List<Reason> reasons) {
        PersonId person = gate.visitor().person();
        model.addAttribute("typed", typed);
        model.addAttribute("reasons", reasons);
        model.addAttribute("colleagues", view.colleagues(person));
        model.addAttribute("named", view.namedBy(person));
        model.addAttribute("standing", view.standingIn(person));
        model.addAttribute("tasks", view.waitingFor(person));
        return "desk/deputy";
    }

    /** {@code null} for what is no date: the rules then say what is missing. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
