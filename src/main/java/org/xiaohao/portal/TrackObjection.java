package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiaohao.problem.Objections;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** An enterprise objects to what was decided about its case: to the refusal or to an adjudication, once to each. */
@Controller
class TrackObjection {

    private static final String PROGRESS = "redirect:/track";
    private static final String FIELD = "objection";

    private final ProgressPage page;
    private final Objections objections;

    TrackObjection(ProgressPage page, Objections objections) {
        this.page = page;
        this.objections = objections;
    }

    @PostMapping("/track/objection")
    String object(
            @RequestParam(defaultValue = "") String objection,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<ProblemNumber> number = OpenedCase.of(request);
        if (number.isEmpty()) {
            return PROGRESS;
        }
        String reason = objection.replace("\r\n", "\n").strip();
        List<Reason> refused = problem(reason).map(List::of).orElseGet(() -> record(number.get(), reason));
        if (refused.isEmpty()) {
            return PROGRESS;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FIELD, objection);
        model.addAttribute("objectionError", refused.get(0).text());
        return page.show(number.get(), ThreeAnswers.NONE, refused, model);
    }

    private static Optional<Reason> problem(String reason) {
        String wrong = null;
        if (reason.length() < Objections.SHORTEST_REASON) {
            wrong = "请写明异议理由，不少于 " + Objections.SHORTEST_REASON + " 个字";
        } else if (reason.length() > Objections.LONGEST_REASON) {
            wrong = "“异议理由”最多 " + Objections.LONGEST_REASON + " 个字，现在有 " + reason.length() + " 个字";
        } else if (ThreeAnswers.UNREADABLE.matcher(reason).find()) {
            wrong = "“异议理由”含有无法显示的控制字符，请删去";
        }
        return Optional.ofNullable(wrong).map(text -> new Reason(FIELD, text));
    }

    private List<Reason> record(ProblemNumber number, String reason) {
        try {
            objections.raise(number, reason);
            return List.of();
        } catch (Rejection no) {
            return no.reasons();
        }
    }
}
