package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;

/** The same dossier as a fragment for the first tab of a task; it answers with HTML whatever happened. */
@Controller
@RequestMapping("/camunda/api/xiaohao/tasks/{task}")
class TasklistDossier {

    private final CaseGate gate;
    private final DossierDoors doors;
    private final Contributions contributions;
    private final PaperIntake intake;
    private final Reveals reveals;
    private final RoundGate rounds;

    TasklistDossier(
            CaseGate gate,
            DossierDoors doors,
            Contributions contributions,
            PaperIntake intake,
            Reveals reveals,
            RoundGate rounds) {
        this.rounds = rounds;
        this.gate = gate;
        this.doors = doors;
        this.contributions = contributions;
        this.intake = intake;
        this.reveals = reveals;
    }

    @GetMapping("/dossier")
    String show(@PathVariable String task, @RequestParam(required = false) UUID row, Model model) {
        var ofARound = rounds.task(task);
        if (ofARound.isPresent()) {
            // behind it is no case but a page of its own
            model.addAttribute("round", rounds.require(ofARound.get().number().value()));
            model.addAttribute("task", ofARound.get().name());
            return "desk/dossier-round :: link";
        }
        return doors.tab(task, gate.requireOfTask(Action.READ, task), Editing.row(row), model);
    }

    @PostMapping("/evidence")
    String keep(
            @PathVariable String task,
            @RequestParam(required = false) List<MultipartFile> file,
            @RequestParam(required = false) UUID replaces,
            Model model,
            HttpServletResponse response) {
        CaseFile of = gate.requireOfTask(Action.CONTRIBUTE, task);
        return doors.answerInTab(task, of, intake.keepAll(of, file, replaces), model, response);
    }

    @PostMapping("/rows/{kind}")
    String save(
            @PathVariable String task,
            @PathVariable String kind,
            @RequestParam(required = false) UUID row,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        CaseFile file = gate.requireOfTask(Action.CONTRIBUTE, task);
        return doors.answerInTab(task, file, contributions.save(file, kind, row, parameters), model, response);
    }

    @PostMapping("/rows/{kind}/{row}/remove")
    String remove(
            @PathVariable String task,
            @PathVariable String kind,
            @PathVariable UUID row,
            Model model,
            HttpServletResponse response) {
        CaseFile file = gate.requireOfTask(Action.CONTRIBUTE, task);
        return doors.answerInTab(task, file, contributions.remove(file, kind, row), model, response);
    }

    @PostMapping("/contact")
    String reveal(@PathVariable String task, @RequestParam(defaultValue = "") String reason, Model model) {
        CaseFile file = gate.requireOfTask(Action.REVEAL, task);
        return doors.tab(task, file, reveals.open(file, reason), model);
    }
}
