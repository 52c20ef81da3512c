package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.shared.Rejection;

/** The same dossier as a fragment for the first tab of a task; it answers with HTML whatever happened. */
@Controller
@RequestMapping("/camunda/api/xiaohao/tasks/{task}")
class TasklistDossier {

    private final CaseGate gate;
    private final DossierReader reader;
    private final Contributions contributions;
    private final PaperIntake intake;
    private final Reveals reveals;
    private final RoundGate rounds;

    TasklistDossier(
            CaseGate gate,
            DossierReader reader,
            Contributions contributions,
            PaperIntake intake,
            Reveals reveals,
            RoundGate rounds) {
        this.rounds = rounds;
        this.gate = gate;
        this.reader = reader;
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
        return fragment(task, gate.requireOfTask(Action.READ, task), Editing.row(row), model);
    }

    @PostMapping("/evidence")
    String keep(
            @PathVariable String task,
            @RequestParam(required = false) List<MultipartFile> file,
            @RequestParam(required = false) UUID replaces,
            Model model,
            HttpServletResponse response) {
        CaseFile of = gate.requireOfTask(Action.CONTRIBUTE, task);
        return answer(task, of, intake.keepAll(of, file, replaces), model, response);
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
        return answer(task, file, contributions.save(file, kind, row, parameters), model, response);
    }

    @PostMapping("/rows/{kind}/{row}/remove")
    String remove(
            @PathVariable String task,
            @PathVariable String kind,
            @PathVariable UUID row,
            Model model,
            HttpServletResponse response) {
        CaseFile file = gate.requireOfTask(Action.CONTRIBUTE, task);
        return answer(task, file, contributions.remove(file, kind, row), model, response);
    }

    @PostMapping("/contact")
    String reveal(@PathVariable String task, @RequestParam(defaultValue = "") String reason, Model model) {
        CaseFile file = gate.requireOfTask(Action.REVEAL, task);
        return fragment(task, file, reveals.open(file, reason), model);
    }

    private String answer(String task, CaseFile file, Editing outcome, Model model, HttpServletResponse response) {
        if (outcome.isRefused()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return fragment(task, file, outcome, model);
    }

    private String fragment(String task, CaseFile file, Editing editing, Model model) {
        String base = "/camunda/api/xiaohao/tasks/" + task;
        var place = new DossierReader.Place(base + "/dossier", base, false);
        model.addAttribute("dossier", reader.read(file, place, editing));
        return "desk/dossier :: dossier(d=${dossier})";
    }

    @ExceptionHandler
    ResponseEntity<String> refused(ResponseStatusException refusal) {
        String text =
                switch (HttpStatus.valueOf(refusal.getStatusCode().value())) {
                    case UNAUTHORIZED -> "登录已失效，请重新登录。";
                    case FORBIDDEN -> "您无权查看或修改本案的案卷。";
                    case NOT_FOUND -> "这项任务已办结或已撤销。";
                    default -> "暂时无法办理，请稍后再试。";
                };
        return plain(refusal.getStatusCode(), text);
    }

    @ExceptionHandler
    ResponseEntity<String> rejected(Rejection rejection) {
        return plain(HttpStatus.UNPROCESSABLE_ENTITY, rejection.getMessage());
    }

    private static ResponseEntity<String> plain(HttpStatusCode status, String text) {
        var type = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
        return ResponseEntity.status(status).contentType(type).body(text);
    }
}
