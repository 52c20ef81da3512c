package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final ReportPlaces places;

    ReportPages(ReportForms forms, FormViews views, Drafts drafts, ReportPlaces places) {
        this.forms = forms;
        this.views = views;
        this.drafts = drafts;
        this.places = places;
    }

    @GetMapping({"/report", ReportPlaces.COUNTER + ""})
    String choose(HttpServletRequest request, Model model) {
        List<ProblemType> types = forms.types();
        if (types.size() == 1) {
            return "redirect:" + places.of(request).base() + "/" + types.get(0).code();
        }
        model.addAttribute("types", types);
        model.addAttribute(
                "scopes",
                types.stream().collect(Collectors.toMap(ProblemType::code, type -> forms.scopeOf(type.code()))));
        return "portal/types";
    }

    @GetMapping({"/report/{type}", ReportPlaces.COUNTER + "/{type}"})
    String blank(@PathVariable String type, HttpServletRequest request, Model model) {
        return page(known(type), places.of(request).base() + "/" + type, Map.of(), List.of(), model);
    }

    /** Nothing is kept before the answers are in order: a page that is left leaves no trace. */
    @PostMapping({"/report/{type}", ReportPlaces.COUNTER + "/{type}"})
    String begin(@PathVariable String type, HttpServletRequest request, HttpServletResponse response, Model model) {
        TypeCode code = known(type);
        Map<String, List<String>> typed = typed(code, request);
        List<Reason> problems = problems(code, typed, request);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(code, places.of(request).base() + "/" + type, typed, problems, model);
        }
        UUID draft = drafts.begin(places.remember(request, response).owner(), code, typed);
        return "redirect:" + places.of(request).base() + "/drafts/" + draft + "/evidence";
    }

    @GetMapping({"/report/drafts/{draft}", ReportPlaces.COUNTER + "/drafts/{draft}"})
    String edit(@PathVariable UUID draft, HttpServletRequest request, Model model) {
        Draft begun = drafts.find(draft, places.of(request).owner()).orElseThrow(DraftGone::new);
        if (begun.isSubmitted()) {
            return "redirect:" + places.of(request).base() + "/drafts/" + draft + "/receipt";
        }
        return page(begun.type(), places.of(request).base() + "/drafts/" + draft, begun.typed(), List.of(), model);
    }

    @PostMapping({"/report/drafts/{draft}", ReportPlaces.COUNTER + "/drafts/{draft}"})
    String change(@PathVariable UUID draft, HttpServletRequest request, HttpServletResponse response, Model model) {
        Draft begun = drafts.find(draft, places.of(request).owner()).orElseThrow(DraftGone::new);
        Map<String, List<String>> typed = typed(begun.type(), request);
        List<Reason> problems = problems(begun.type(), typed, request);
        if (!problems.isEmpty() && !begun.isSubmitted()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(begun.type(), places.of(request).base() + "/drafts/" + draft, typed, problems, model);
        }
        drafts.retype(draft, typed);
        return "redirect:" + places.of(request).base() + "/drafts/" + draft + "/review";
    }

    private Map<String, List<String>> typed(TypeCode type, HttpServletRequest request) {
        Map<String, List<String>> typed = BrowserAnswers.typed(forms.of(type), request.getParameterMap());
        if (places.of(request).isCounter()) {
            typed.putAll(CounterEntry.typed(request.getParameterMap()));
        }
        return typed;
    }

    private List<Reason> problems(TypeCode type, Map<String, List<String>> typed, HttpServletRequest request) {
        FormDefinition form = forms.of(type);
        List<Reason> problems = new ArrayList<>();
        if (places.of(request).isCounter()) {
            problems.addAll(CounterEntry.of(typed).problems());
        }
        problems.addAll(forms.problems(type, BrowserAnswers.read(form, typed)));
        return problems;
    }

    private String page(
            TypeCode type, String action, Map<String, List<String>> typed, List<Reason> errors, Model model) {
        model.addAttribute("typeName", forms.nameOf(type));
        model.addAttribute("action", action);
        model.addAttribute("entry", CounterEntry.of(typed));
        model.addAttribute("form", views.of(forms.of(type), typed, errors));
        return "portal/report";
    }

    private TypeCode known(String type) {
        return forms.known(type).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
