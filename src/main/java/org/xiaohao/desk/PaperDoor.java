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
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.Rejection;

/** What stands between a reader and a file of a case: who may, the reason asked for, and the record of it. */
@Component
class PaperDoor {

    private final CaseGate gate;
    private final Evidence evidence;
    private final Papers papers;
    private final Reveals reveals;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PaperDoor(
            CaseGate gate,
            Evidence evidence,
            Papers papers,
            Reveals reveals,
            Cases cases,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.gate = gate;
        this.evidence = evidence;
        this.papers = papers;
        this.reveals = reveals;
        this.cases = cases;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param sealed whether its reader must give a reason, for it names a confidential reporter */
    record Paper(EvidenceFile file, CaseFile of, String name, boolean sealed) {}

    /** The file, or 403 alike for one that does not exist, one of a draft and one that must not be seen. */
    Paper require(UUID id) {
        gate.visitor();
        EvidenceFile file = evidence.find(id)
                .filter(found -> found.number() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        CaseFile of = gate.require(Action.READ, file.number());
        papers.readable(of, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        if (file.held()) {
            throw new Rejection("这份材料正在等待查毒，查毒通过后才能打开");
        }
        return new Paper(file, of, reveals.veil(of).cover(file.name()), papers.asksReason(file, reveals.redacts(of)));
    }

    /** @param address that the reason is sent to */
    String ask(Paper paper, String address, String refused, Model model) {
        model.addAttribute("address", address);
        model.addAttribute("number", paper.of().number());
        model.addAttribute("name", paper.name());
        model.addAttribute("reasons", List.of(RevealReason.values()));
        model.addAttribute("refused", refused);
        return "desk/sealed-evidence";
    }

    /** @param why the reason given, or {@code null} where none is asked */
    void record(Paper paper, RevealReason why) {
        EvidenceFile file = paper.file();
        var references = new TreeMap<>(Map.of("evidence", file.id().toString(), "sha256", file.sha256()));
        if (why != null) {
            references.put("reason", why.code());
        }
        String kind = why == null ? "evidence.read" : "evidence.revealed";
        transaction.executeWithoutResult(status -> {
            // the case before its trail, as everywhere: two who take them in turn would wait for each other
            cases.lock(paper.of().number());
            events.publishEvent(
                    new CaseEvent(paper.of().number(), kind, gate.actor(paper.of()), clock.instant(), references));
        });
    }

    /** Sends the bytes as they were handed in, under a type that the browser must not guess anew. */
    void send(Paper paper, ContentDisposition.Builder disposition, String type, HttpServletResponse response)
            throws IOException {
        EvidenceFile file = paper.file();
        String named = disposition
                .filename(paper.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setContentType(type);
        response.setContentLengthLong(file.size());
        evidence.write(file.id(), response.getOutputStream());
    }
}
