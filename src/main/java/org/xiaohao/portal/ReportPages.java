package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.process.ProblemType;
import org.xiaohao.shared.Rejection.Reason;
import org.xiaohao.shared.TypeCode;

/** The first page of a report: which problem, and what happened. */
@Controller
class ReportPages {

    private final ReportForms forms;
    private final FormViews views;
    private final Drafts drafts;
    private final DraftOwner owner;

    ReportPages(ReportForms forms, FormViews views, Drafts drafts, DraftOwner owner) {
        this.forms = forms;
        this.views = views;
        this.drafts = drafts;
        this.owner = owner;
    }

    @GetMapping("/report")
    String choose(Model model) {
        List<ProblemType> types = forms.types();
        if (types.size() == 1) {
            return "redirect:/report/" + types.get(0).code();
        }
        model.addAttribute("types", types);
        return "portal/types";
    }

    @GetMapping("/report/{type}")
    String blank(@PathVariable String type, Model model) {
        return page(known(type), "/report/" + type, Map.of(), List.of(), model);
    }

    /** Nothing is kept before the answers are in order: a page that is left leaves no trace. */
    @PostMapping("/report/{type}")
    String begin(@PathVariable String type, HttpServletRequest request, HttpServletResponse response, Model model) {
        TypeCode code = known(type);
        Map<String, List<String>> typed = BrowserAnswers.typed(forms.of(code), request.getParameterMap());
        List<Reason> problems = problems(code, typed);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(code, "/report/" + type, typed, problems, model);
        }
        UUID draft = drafts.begin(owner.remember(request, response), code, typed);
        return "redirect:/report/drafts/" + draft + "/evidence";
    }

    @GetMapping("/report/drafts/{draft}")
    String edit(@PathVariable UUID draft, HttpServletRequest request, Model model) {
        Draft begun = drafts.find(draft, owner.of(request)).orElseThrow(DraftGone::new);
        if (begun.isSubmitted()) {
            return "redirect:/report/drafts/" + draft + "/receipt";
        }
        return page(begun.type(), "/report/drafts/" + draft, begun.typed(), List.of(), model);
    }

    @PostMapping("/report/drafts/{draft}")
    String change(@PathVariable UUID draft, HttpServletRequest request, HttpServletResponse response, Model model) {
        Draft begun = drafts.find(draft, owner.of(request)).orElseThrow(DraftGone::new);
        Map<String, List<String>> typed = BrowserAnswers.typed(forms.of(begun.type()), request.getParameterMap());
        List<Reason> problems = problems(begun.type(), typed);
        if (!problems.isEmpty() && !begun.isSubmitted()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(begun.type(), "/report/drafts/" + draft, typed, problems, model);
        }
        drafts.retype(draft, typed);
        return "redirect:/report/drafts/" + draft + "/review";
    }

    private List<Reason> problems(TypeCode type, Map<String, List<String>> typed) {
        FormDefinition form = forms.of(type);
        return forms.problems(type, BrowserAnswers.read(form, typed));
    }

    private String page(
            TypeCode type, String action, Map<String, List<String>> typed, List<Reason> errors, Model model) {
        model.addAttribute("typeName", forms.nameOf(type));
        model.addAttribute("action", action);
        model.addAttribute("form", views.of(forms.of(type), typed, errors));
        return "portal/report";
    }

    private TypeCode known(String type) {
        return forms.known(type).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
