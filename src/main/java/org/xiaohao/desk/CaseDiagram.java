package org.xiaohao.desk;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.problem.Action;
import org.xiaohao.process.Positions;

/** The diagrams that a case runs through, for the picture in its dossier. */
@Controller
class CaseDiagram {

    private final CaseGate gate;
    private final Positions positions;

    CaseDiagram(CaseGate gate, Positions positions) {
        this.gate = gate;
        this.positions = positions;
    }

    @GetMapping("/desk/cases/{number}/diagrams/{diagram}")
    ResponseEntity<String> model(@PathVariable String number, @PathVariable String diagram) {
        var file = gate.require(Action.READ, number);
        return positions
                .model(file.number(), diagram)
                .map(model -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .cacheControl(CacheControl.noStore())
                        .body(model))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
