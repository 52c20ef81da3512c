package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Opinions;
import org.xiaohao.shared.CaseEvent;

/** Hands out a file of a case to those who may read the case, and records that it did. */
@Controller
class EvidenceDownload {

    private final CaseGate gate;
    private final Cases cases;
    private final Evidence evidence;
    private final Papers papers;
    private final Reveals reveals;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EvidenceDownload(
            CaseGate gate,
            Cases cases,
            Evidence evidence,
            Papers papers,
            Reveals reveals,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.evidence = evidence;
        this.papers = papers;
        this.reveals = reveals;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The file; where it names a confidential reporter to its reader, the question for the reason instead. */
    @GetMapping("/desk/evidence/{id}")
    String open(@PathVariable UUID id, HttpServletResponse response, Model model) throws IOException {
        EvidenceFile file = require(id);
        CaseFile of = gate.require(Action.READ, file.number());
        if (papers.asksReason(file, of)) {
            return ask(file, of, null, model);
        }
        return send(file, of, null, response);
    }

    @PostMapping("/desk/evidence/{id}")
    String open(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model)
            throws IOException {
        EvidenceFile file = require(id);
        CaseFile of = gate.require(Action.READ, file.number());
        var why = RevealReason.of(reason);
        if (why.isEmpty() && papers.asksReason(file, of)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return ask(file, of, "请选择打开这份材料的事由", model);
        }
        return send(file, of, why.orElse(null), response);
    }

    private EvidenceFile require(UUID id) {
        var reader = gate.visitor();
        // a draft belongs to no case yet, so nobody of the staff may read it; unknown ids are answered alike
        EvidenceFile file = evidence.find(id)
                .filter(found -> found.number() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        CaseFile of = gate.require(Action.READ, file.number());
        var opinions = Opinions.of(of, cases.steps(of.number()), reader.person());
        if (!papers.isReadable(file, of, opinions)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return file;
    }

    private String ask(EvidenceFile file, CaseFile of, String refused, Model model) {
        model.addAttribute("file", file.id());
        model.addAttribute("number", of.number());
        model.addAttribute("name", reveals.veil(of).cover(file.name()));
        model.addAttribute("reasons", List.of(RevealReason.values()));
        model.addAttribute("refused", refused);
        return "desk/sealed-evidence";
    }

    private String send(EvidenceFile file, CaseFile of, RevealReason why, HttpServletResponse response)
            throws IOException {
        transaction.executeWithoutResult(status -> record(of, file, why));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(file.size());
        evidence.write(file.id(), response.getOutputStream());
        return null;
    }

    private void record(CaseFile of, EvidenceFile file, RevealReason why) {
        var references = new TreeMap<>(Map.of("evidence", file.id().toString(), "sha256", file.sha256()));
        if (why != null) {
            references.put("reason", why.code());
        }
        String kind = why == null ? "evidence.read" : "evidence.revealed";
        events.publishEvent(new CaseEvent(of.number(), kind, gate.actor(of), clock.instant(), references));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
