package org.xiaohao.portal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection.Reason;

/** Fills the page on which an enterprise follows its case. */
@Component
class ProgressPage {

    private final ProgressReader progress;
    private final Evidence evidence;

    ProgressPage(ProgressReader progress, Evidence evidence) {
        this.progress = progress;
        this.evidence = evidence;
    }

    String show(ProblemNumber number, ThreeAnswers typed, List<Reason> errors, Model model) {
        model.addAttribute("progress", progress.of(number).orElseThrow());
        // what units have added is for the procedure, not for this page
        model.addAttribute(
                "files",
                FileLine.of(evidence.of(number).stream()
                        .filter(file -> file.by().equals(Actor.ENTERPRISE))
                        .toList()));
        model.addAttribute("largest", evidence.maxSize());
        model.addAttribute("longestRemark", ThreeAnswers.LONGEST_REMARK);
        model.addAttribute("questions", typed.questions(errors));
        model.addAttribute("remark", typed.remark());
        model.addAttribute("errors", errors);
        return "portal/progress";
    }
}
