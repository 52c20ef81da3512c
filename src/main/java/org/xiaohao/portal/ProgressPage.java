package org.xiaohao.portal;

import java.util.List;
import java.util.Map;
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
    private final OwnMatters own;
    private final EnterpriseForms forms;

    ProgressPage(ProgressReader progress, Evidence evidence, OwnMatters own, EnterpriseForms forms) {
        this.progress = progress;
        this.evidence = evidence;
        this.own = own;
        this.forms = forms;
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
        model.addAttribute("own", own.of(number));
        if (!model.containsAttribute("supplement")) {
            model.addAttribute("supplement", forms.view(MatterActions.SUPPLEMENT, Map.of(), List.of()));
        }
        return "portal/progress";
    }
}
