package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EvidenceDownload(
            CaseGate gate,
            Cases cases,
            Evidence evidence,
            Papers papers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.evidence = evidence;
        this.papers = papers;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/desk/evidence/{id}")
    void download(@PathVariable UUID id, HttpServletResponse response) throws IOException {
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
        transaction.executeWithoutResult(status -> record(of, file));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(file.size());
        evidence.write(id, response.getOutputStream());
    }

    private void record(CaseFile of, EvidenceFile file) {
        events.publishEvent(new CaseEvent(
                of.number(),
                "evidence.read",
                gate.actor(of),
                clock.instant(),
                Map.of("evidence", file.id().toString(), "sha256", file.sha256())));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
