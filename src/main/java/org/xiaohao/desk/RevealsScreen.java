package org.xiaohao.desk;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.GlassLook;
import org.xiaohao.problem.GlassLooks;
import org.xiaohao.shared.Rejection;

/** Every look at what is kept covered, for the office alone: who, when, at which case, why, and who has checked it. */
@Controller
class RevealsScreen {

    private static final String PATH = "/desk/reveals";
    private static final int PAGE = 50;

    /** @param mayCheck whether the reader may mark it; nobody checks the own look */
    record Line(
            UUID id,
            String at,
            String who,
            String unit,
            String number,
            String title,
            String what,
            String reason,
            String checked,
            boolean mayCheck) {}

    private final CaseGate gate;
    private final GlassLooks looks;
    private final Cases cases;
    private final People people;
    private final Reveals reveals;

    RevealsScreen(CaseGate gate, GlassLooks looks, Cases cases, People people, Reveals reveals) {
        this.gate = gate;
        this.looks = looks;
        this.cases = cases;
        this.people = people;
        this.reveals = reveals;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        requireOffice();
        long total = looks.count(!all);
        int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        model.addAttribute("all", all);
        model.addAttribute("total", total);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "lines",
                looks.list(!all, PAGE, (long) (shown - 1) * PAGE).stream()
                        .map(this::line)
                        .toList());
        return "desk/reveals";
    }

    @PostMapping(PATH + "/{look}/check")
    String check(@PathVariable UUID look, RedirectAttributes next) {
        requireOffice();
        try {
            looks.check(look, gate.viewer());
            next.addFlashAttribute("done", "已标记为已核。");
        } catch (Rejection no) {
            next.addFlashAttribute("refused", no.getMessage());
        }
        return "redirect:" + PATH;
    }

    private void requireOffice() {
        if (!looks.mayWatch(gate.viewer())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private Line line(GlassLook look) {
        var file = cases.find(look.number()).orElseThrow();
        return new Line(
                look.id(),
                Words.moment(look.at()),
                people.who(look.actor()),
                people.unit(look.actor()),
                look.number().value(),
                reveals.veil(file).cover(file.title()),
                look.evidence() == null ? "联系方式" : "保密材料",
                RevealReason.of(look.reason()).map(RevealReason::label).orElse(""),
                look.isChecked()
                        ? people.person(look.checkedBy().value()) + " " + Words.moment(look.checkedAt())
                        : null,
                look.mayBeCheckedBy(gate.visitor().person()));
    }
}
