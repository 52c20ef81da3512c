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
import org.springframework.web.multipart.MultipartFile;
import org.xiaohao.problem.EnterpriseVoice;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** What an enterprise may do in its case: answer the three questions, add evidence. */
@Controller
class TrackActions {

    private static final String PROGRESS = "redirect:/track";

    private final ProgressPage page;
    private final ProgressReader progress;
    private final EnterpriseVoice voice;
    private final Uploads uploads;

    TrackActions(ProgressPage page, ProgressReader progress, EnterpriseVoice voice, Uploads uploads) {
        this.page = page;
        this.progress = progress;
        this.voice = voice;
        this.uploads = uploads;
    }

    @PostMapping("/track/answers")
    String answer(ThreeAnswers answers, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<ProblemNumber> number = OpenedCase.of(request);
        if (number.isEmpty()) {
            return PROGRESS;
        }
        List<Reason> problems = answers.problems();
        if (problems.isEmpty()) {
            problems = record(number.get(), answers);
        }
        if (problems.isEmpty()) {
            return PROGRESS;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page.show(number.get(), answers, problems, model);
    }

    @PostMapping("/track/evidence")
    String add(
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Progress> found = OpenedCase.of(request).flatMap(progress::of);
        if (found.isEmpty() || !found.get().open()) {
            return PROGRESS;
        }
        ProblemNumber number = found.get().number();
        List<Reason> refused = uploads.keepInCase(number, files == null ? List.of() : files);
        if (refused.isEmpty()) {
            return PROGRESS + "#evidence";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page.show(number, ThreeAnswers.NONE, refused, model);
    }

    private List<Reason> record(ProblemNumber number, ThreeAnswers answers) {
        try {
            voice.answer(number, answers.isContacted(), answers.isSolved(), answers.isSatisfied(), answers.words());
            return List.of();
        } catch (Rejection no) {
            return no.reasons();
        }
    }
}
