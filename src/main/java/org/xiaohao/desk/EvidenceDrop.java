package org.xiaohao.desk;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.shared.Rejection;

/** The same uploads for the script of the dossier: one file in a request, one short answer, no page drawn for it. */
@RestController
class EvidenceDrop {

    private final CaseGate gate;
    private final PaperIntake intake;

    EvidenceDrop(CaseGate gate, PaperIntake intake) {
        this.gate = gate;
        this.intake = intake;
    }

    /** @param kept name under which the file was kept, or {@code null} with the reasons why not */
    record Outcome(String kept, List<String> reasons) {}

    @PostMapping(path = "/desk/cases/{number}/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
    Outcome toCase(@PathVariable String number, @RequestParam(required = false) List<MultipartFile> file) {
        return keep(gate.require(Action.CONTRIBUTE, number), file);
    }

    @PostMapping(path = "/camunda/api/xiaohao/tasks/{task}/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
    Outcome toCaseOfTask(@PathVariable String task, @RequestParam(required = false) List<MultipartFile> file) {
        return keep(gate.requireOfTask(Action.CONTRIBUTE, task), file);
    }

    private Outcome keep(CaseFile of, List<MultipartFile> file) {
        return new Outcome(intake.keepOne(of, file, null).name(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Outcome> refused(Rejection rejection) {
        return ResponseEntity.unprocessableEntity()
                .body(new Outcome(
                        null,
                        rejection.reasons().stream().map(Rejection.Reason::text).toList()));
    }
}
