package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Reopening;

/** Shows the dossier at the two doors through which it is read: a page of its own, and the first tab of a task. */
@Component
class DossierDoors {

    private final CaseGate gate;
    private final DossierReader reader;
    private final Reopening reopening;
    private final BriefReader briefs;

    DossierDoors(CaseGate gate, DossierReader reader, Reopening reopening, BriefReader briefs) {
        this.briefs = briefs;
        this.gate = gate;
        this.reader = reader;
        this.reopening = reopening;
    }

    /** What was done is told on the next page, so that reloading it does nothing twice. */
    String answerOnPage(
            CaseFile file, Editing outcome, Model model, RedirectAttributes next, HttpServletResponse response) {
        if (outcome.isRefused()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(file, outcome, model);
        }
        next.addFlashAttribute("done", outcome.done());
        next.addFlashAttribute("area", outcome.area());
        return "redirect:/desk/cases/" + file.number() + "#" + outcome.area();
    }

    String page(CaseFile file, Editing editing, Model model) {
        String address = "/desk/cases/" + file.number();
        model.addAttribute("dossier", reader.read(file, new DossierReader.Place(address, address, true), editing));
        model.addAttribute("mayReopen", reopening.may(gate.viewer(), file));
        return "desk/case";
    }

    String answerInTab(String task, CaseFile file, Editing outcome, Model model, HttpServletResponse response) {
        if (outcome.isRefused()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return tab(task, file, outcome, model);
    }

    String tab(String task, CaseFile file, Editing editing, Model model) {
        String base = "/camunda/api/xiaohao/tasks/" + task;
        var place = new DossierReader.Place(base + "/dossier", base, false);
        model.addAttribute("dossier", reader.read(file, place, editing));
        var brief = briefs.of(file, task);
        if (brief.isEmpty()) {
            return "desk/dossier :: dossier(d=${dossier})";
        }
        // a leader reads one page; whoever is in the middle of something below it finds the rest open
        model.addAttribute("brief", brief.get());
        model.addAttribute("unfolded", editing.isUnderWay());
        return "desk/brief :: tab(b=${brief}, d=${dossier}, unfolded=${unfolded})";
    }
}
