package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.xiaohao.form.FormChecker;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** The page behind the link of the party complained about. It names a confidential reporter to nobody. */
@Controller
class OtherPartyPages {

    private final OtherParty party;
    private final FormViews views;
    private final ReportForms forms;
    private final Office office;
    private final FormChecker checker;

    OtherPartyPages(OtherParty party, FormViews views, ReportForms forms, Office office, Clock clock) {
        this.party = party;
        this.views = views;
        this.forms = forms;
        this.office = office;
        this.checker = new FormChecker(clock);
    }

    @GetMapping("/answer/{token}")
    String show(@PathVariable String token, HttpServletResponse response, Model model) {
        var file = party.asked(token);
        return file.isEmpty() ? gone(response, model) : page(token, file.get(), Map.of(), List.of(), model);
    }

    @PostMapping("/answer/{token}")
    String answer(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        var asked = party.asked(token);
        if (asked.isEmpty()) {
            return gone(response, model);
        }
        CaseFile file = asked.get();
        FormDefinition form = party.form(file);
        Map<String, List<String>> typed = BrowserAnswers.typed(form, request.getParameterMap());
        Map<String, Object> answers = BrowserAnswers.read(form, typed);
        List<Reason> problems = checker.check(form, answers, Map.of());
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(token, file, typed, problems, model);
        }
        try {
            party.answer(token, checker.normalize(form, answers));
        } catch (Rejection no) {
            return gone(response, model);
        }
        model.addAttribute("number", file.number());
        model.addAttribute("done", true);
        return "portal/other-party";
    }

    private String page(
            String token, CaseFile file, Map<String, List<String>> typed, List<Reason> errors, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("number", file.number());
        model.addAttribute("typeName", forms.nameOf(file.type()));
        model.addAttribute(
                "reporter", file.confidential() ? null : file.enterprise().name());
        model.addAttribute("amount", file.amount());
        model.addAttribute("form", views.of(party.form(file), typed, errors));
        return "portal/other-party";
    }

    private String gone(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("office", office.name());
        return "portal/other-party";
    }
}
