package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.MatterKind;
import org.xiaohao.problem.MatterRights;
import org.xiaohao.problem.Matters;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** On which staff raise a matter of a case: choose the kind, fill in its form. */
@Controller
@RequestMapping("/desk/cases/{number}/matters")
class MatterPages {

    private final CaseGate gate;
    private final BesideReader beside;
    private final MatterRights rights;
    private final Matters matters;
    private final MatterForms forms;
    private final Reveals reveals;

    MatterPages(
            CaseGate gate,
            BesideReader beside,
            MatterRights rights,
            Matters matters,
            MatterForms forms,
            Reveals reveals) {
        this.gate = gate;
        this.beside = beside;
        this.rights = rights;
        this.matters = matters;
        this.forms = forms;
        this.reveals = reveals;
    }

    @GetMapping
    String choose(@PathVariable String number, Model model) {
        CaseFile file = gate.require(Action.READ, number);
        var kinds = beside.kinds(file);
        if (kinds.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("kinds", kinds.stream().map(forms::choice).toList());
        return page(file, model);
    }

    @GetMapping("/{kind}")
    String ask(@PathVariable String number, @PathVariable String kind, Model model) {
        CaseFile file = gate.require(Action.READ, number);
        return form(file, require(file, kind), Map.of(), List.of(), model);
    }

    @PostMapping("/{kind}")
    String raise(
            @PathVariable String number,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        CaseFile file = gate.require(Action.READ, number);
        MatterKind raised = require(file, kind);
        Map<String, Object> typed = forms.typed(raised, parameters);
        try {
            matters.raise(file.number(), raised, gate.viewer(), forms.checked(file, raised, typed));
        } catch (Rejection no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(file, raised, typed, no.reasons(), model);
        }
        next.addFlashAttribute("done", "已提出“" + raised.label() + "”。");
        next.addFlashAttribute("area", "matters");
        return "redirect:/desk/cases/" + file.number() + "#matters";
    }

    /** Whoever may not raise it gets no form either; a kind that does not exist is answered alike. */
    private MatterKind require(CaseFile file, String code) {
        return MatterKind.ofCode(code)
                .filter(kind -> rights.seat(gate.viewer(), kind, file).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private String form(CaseFile file, MatterKind kind, Map<String, Object> typed, List<Reason> reasons, Model model) {
        model.addAttribute("form", forms.form(file, kind, typed, reasons));
        return page(file, model);
    }

    private String page(CaseFile file, Model model) {
        model.addAttribute("number", file.number());
        model.addAttribute("caseTitle", reveals.veil(file).cover(file.title()));
        model.addAttribute("stage", file.stage().label());
        return "desk/matters";
    }
}
