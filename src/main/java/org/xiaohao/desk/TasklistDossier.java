package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
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
import org.xiaohao.process.Worklist;
import org.xiaohao.shared.Rejection;

/** The same dossier as a fragment for the first tab of a task; it answers with HTML whatever happened. */
@Controller
@RequestMapping("/camunda/api/xiaohao/tasks/{task}")
class TasklistDossier {

    private final CaseGate gate;
    private final Worklist worklist;
    private final DossierReader reader;
    private final Contributions contributions;
    private final Reveals reveals;

    TasklistDossier(
            CaseGate gate, Worklist worklist, DossierReader reader, Contributions contributions, Reveals reveals) {
        this.gate = gate;
        this.worklist = worklist;
        this.reader = reader;
        this.contributions = contributions;
        this.reveals = reveals;
    }

    @GetMapping("/dossier")
    String show(@PathVariable String task, @RequestParam(required = false) UUID row, Model model) {
        return fragment(task, require(Action.READ, task), Editing.row(row), model);
    }

    @PostMapping("/evidence")
    String keep(
            @PathVariable String task,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            HttpServletResponse response) {
        CaseFile of = require(Action.CONTRIBUTE, task);
        return answer(task, of, contributions.keep(of, file), model, response);
    }

    @PostMapping("/rows/{kind}")
    String save(
            @PathVariable String task,
            @PathVariable String kind,
            @RequestParam(required = false) UUID row,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        CaseFile file = require(Action.CONTRIBUTE, task);
        return answer(task, file, contributions.save(file, kind, row, parameters), model, response);
    }

    @PostMapping("/rows/{kind}/{row}/remove")
    String remove(
            @PathVariable String task,
            @PathVariable String kind,
            @PathVariable UUID row,
            Model model,
            HttpServletResponse response) {
        CaseFile file = require(Action.CONTRIBUTE, task);
        return answer(task, file, contributions.remove(file, kind, row), model, response);
    }

    @PostMapping("/contact")
    String reveal(@PathVariable String task, @RequestParam(defaultValue = "") String reason, Model model) {
        CaseFile file = require(Action.REVEAL, task);
        return fragment(task, file, reveals.open(file, reason), model);
    }

    // who is at the door comes before whether the task exists: a stranger learns nothing of either
    private CaseFile require(Action action, String task) {
        gate.visitor();
        var item = worklist.task(task).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return gate.require(action, item.number());
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
