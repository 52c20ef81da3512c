package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;

/** The dossier of a case on a page of its own: to read, to print, and to add to without JavaScript. */
@Controller
@RequestMapping("/desk/cases/{number}")
class DossierPage {

    private final CaseGate gate;
    private final DossierDoors doors;
    private final Contributions contributions;
    private final PaperIntake intake;
    private final Reveals reveals;

    DossierPage(CaseGate gate, DossierDoors doors, Contributions contributions, PaperIntake intake, Reveals reveals) {
        this.gate = gate;
        this.doors = doors;
        this.contributions = contributions;
        this.intake = intake;
        this.reveals = reveals;
    }

    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(required = false) UUID row,
            HttpServletRequest request,
            Model model) {
        CaseFile file = gate.require(Action.READ, number);
        // from the request before this one alone: what only stands in the address was not said by us
        Map<String, ?> said = RequestContextUtils.getInputFlashMap(request);
        return doors.page(
                file, said == null ? Editing.row(row) : Editing.done(text(said, "done"), text(said, "area")), model);
    }

    @PostMapping("/evidence")
    String keep(
            @PathVariable String number,
            @RequestParam(required = false) List<MultipartFile> file,
            @RequestParam(required = false) UUID replaces,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        CaseFile of = gate.require(Action.CONTRIBUTE, number);
        return doors.answerOnPage(of, intake.keepAll(of, file, replaces), model, next, response);
    }

    @PostMapping("/rows/{kind}")
    String save(
            @PathVariable String number,
            @PathVariable String kind,
            @RequestParam(required = false) UUID row,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        CaseFile file = gate.require(Action.CONTRIBUTE, number);
        return doors.answerOnPage(file, contributions.save(file, kind, row, parameters), model, next, response);
    }

    @PostMapping("/rows/{kind}/{row}/remove")
    String remove(
            @PathVariable String number,
            @PathVariable String kind,
            @PathVariable UUID row,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        CaseFile file = gate.require(Action.CONTRIBUTE, number);
        return doors.answerOnPage(file, contributions.remove(file, kind, row), model, next, response);
    }

    @PostMapping("/contact")
    String reveal(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Model model) {
        CaseFile file = gate.require(Action.REVEAL, number);
        return doors.page(file, reveals.open(file, reason), model);
    }

    private static String text(Map<String, ?> said, String key) {
        return Objects.toString(said.get(key), "");
    }
}
