package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xiaohao.problem.Matters;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** Pages on which an enterprise supplements its report, or takes it back after a second look. */
@Controller
class MatterActions {

    static final String SUPPLEMENT = "give-supplement";
    static final String WITHDRAWAL = "request-withdrawal";
    private static final String PROGRESS = "redirect:/track";

    private final ProgressPage page;
    private final OwnMatters own;
    private final Matters matters;
    private final EnterpriseForms forms;
    private final Uploads uploads;

    MatterActions(ProgressPage page, OwnMatters own, Matters matters, EnterpriseForms forms, Uploads uploads) {
        this.page = page;
        this.own = own;
        this.matters = matters;
        this.forms = forms;
        this.uploads = uploads;
    }

    /** The files first: a text that says "see the statement" must not stand there without it. */
    @PostMapping("/track/supplement")
    String supplement(
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<ProblemNumber> number = OpenedCase.of(request);
        if (number.isEmpty()) {
            return PROGRESS;
        }
        var typed = forms.typed(SUPPLEMENT, request.getParameterMap());
        List<Reason> problems = give(number.get(), typed, files == null ? List.of() : files);
        if (problems.isEmpty()) {
            return PROGRESS;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("supplement", forms.view(SUPPLEMENT, typed, problems));
        return page.show(number.get(), ThreeAnswers.NONE, problems, model);
    }

    @GetMapping("/track/withdrawal")
    String ask(HttpServletRequest request, Model model) {
        return OpenedCase.of(request)
                .filter(number -> own.of(number).mayWithdraw())
                .map(number -> form(number, Map.of(), List.of(), false, model))
                .orElse(PROGRESS);
    }

    /** Shows once more what is about to happen; nothing has happened yet. */
    @PostMapping("/track/withdrawal")
    String look(HttpServletRequest request, HttpServletResponse response, Model model) {
        return withdrawal(request, response, model, false);
    }

    @PostMapping("/track/withdrawal/confirm")
    String confirm(HttpServletRequest request, HttpServletResponse response, Model model) {
        return withdrawal(request, response, model, true);
    }

    private String withdrawal(
            HttpServletRequest request, HttpServletResponse response, Model model, boolean confirmed) {
        Optional<ProblemNumber> number =
                OpenedCase.of(request).filter(each -> own.of(each).mayWithdraw());
        if (number.isEmpty()) {
            return PROGRESS;
        }
        var typed = forms.typed(WITHDRAWAL, request.getParameterMap());
        try {
            Map<String, Object> answers = forms.lawful(WITHDRAWAL, typed);
            if (!confirmed) {
                return form(number.get(), typed, List.of(), true, model);
            }
            matters.withdraw(number.get(), answers);
            return PROGRESS;
        } catch (Rejection no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(number.get(), typed, no.reasons(), false, model);
        }
    }

    private List<Reason> give(ProblemNumber number, Map<String, List<String>> typed, List<MultipartFile> files) {
        try {
            Map<String, Object> answers = forms.lawful(SUPPLEMENT, typed);
            List<Reason> refused = uploads.keepInCase(number, files);
            if (refused.isEmpty()) {
                matters.supplement(number, answers);
            }
            return refused.stream()
                    .map(reason -> new Reason("supplementFiles", reason.text()))
                    .toList();
        } catch (Rejection no) {
            return no.reasons();
        }
    }

    private String form(
            ProblemNumber number,
            Map<String, List<String>> typed,
            List<Reason> errors,
            boolean confirming,
            Model model) {
        model.addAttribute("number", number);
        model.addAttribute("form", forms.view(WITHDRAWAL, typed, errors));
        model.addAttribute("confirming", confirming);
        return "portal/withdrawal";
    }
}
