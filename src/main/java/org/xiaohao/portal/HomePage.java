package org.xiaohao.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says on one screen what this is and what happens to a report. */
@Controller
class HomePage {

    private final Milestones milestones;
    private final ReportForms forms;

    HomePage(Milestones milestones, ReportForms forms) {
        this.milestones = milestones;
        this.forms = forms;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("milestones", milestones.all());
        model.addAttribute("types", forms.types());
        return "portal/home";
    }
}
