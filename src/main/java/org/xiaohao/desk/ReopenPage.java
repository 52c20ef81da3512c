package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Reopening;
import org.xiaohao.process.RuleBook;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** Where the office takes up a closed case again, with a cause and a reason. */
@Controller
@RequestMapping("/desk/cases/{number}/reopen")
class ReopenPage {

    private static final String FORM = "reopen-case";

    private final CaseGate gate;
    private final Reopening reopening;
    private final RuleBook rules;
    private final RowInputs inputs;
    private final Reveals reveals;

    ReopenPage(CaseGate gate, Reopening reopening, RuleBook rules, RowInputs inputs, Reveals reveals) {
        this.gate = gate;
        this.reopening = reopening;
        this.rules = rules;
        this.inputs = inputs;
        this.reveals = reveals;
    }

    @GetMapping
    String ask(@PathVariable String number, Model model) {
        return page(reopenable(number), Map.of(), List.of(), model);
    }

    @PostMapping
    String reopen(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        CaseFile file = reopenable(number);
        Map<String, Object> typed = new HashMap<>(parameters);
        // the form key of the request is no answer
        typed.keySet().removeIf(key -> form().field(key).isEmpty());
        try {
            reopening.reopen(file.number(), gate.viewer(), inputs.checked(form(), typed));
            return "redirect:/desk/cases/" + file.number();
        } catch (Rejection no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(file, typed, no.reasons(), model);
        }
    }

    private CaseFile reopenable(String number) {
        CaseFile file = gate.require(Action.READ, number);
        if (!reopening.may(gate.viewer(), file)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return file;
    }

    private FormDefinition form() {
        return rules.forms().stream()
                .filter(form -> form.id().equals(FORM))
                .findFirst()
                .orElseThrow();
    }

    private String page(CaseFile file, Map<String, Object> typed, List<Reason> reasons, Model model) {
        model.addAttribute("number", file.number());
        model.addAttribute("caseTitle", reveals.veil(file).cover(file.title()));
        model.addAttribute("form", form());
        model.addAttribute("typed", typed);
        model.addAttribute("reasons", reasons);
        return "desk/reopen";
    }
}
