package org.xiaohao.evidence;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;

/** Tells the other rooms what happened to a file of a case: by its id and its hash, never by its name. */
@Component
class Announcements {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    Announcements(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void added(EvidenceFile file, ProblemNumber number, Actor by) {
        tell("evidence.added", number, by, Map.of("evidence", file.id().toString(), "sha256", file.sha256()));
    }

    void replaced(EvidenceFile file, EvidenceFile older) {
        Map<String, String> references = Map.of(
                "evidence", file.id().toString(),
                "sha256", file.sha256(),
                "replaced", older.id().toString(),
                "replacedSha256", older.sha256());
        tell("evidence.replaced", file.number(), file.by(), references);
    }

    void infected(ProblemNumber number, Actor by, String sha256, String signature) {
        tell("evidence.infected", number, by, Map.of("sha256", sha256, "signature", signature));
    }

    /** The scanner has seen it at last. */
    void released(EvidenceFile file) {
        tell("evidence.released", file, Map.of());
    }

    void removed(EvidenceFile file, String signature) {
        tell("evidence.removed", file, Map.of("signature", signature));
    }

    /** Where a file belongs, for the log. */
    String place(EvidenceFile file) {
        return file.number() == null ? "draft " + file.draft() : "case " + file.number();
    }

    private void tell(String kind, EvidenceFile file, Map<String, String> more) {
        // nobody else needs to know what became of a file of a report that is still being written
        if (file.number() != null) {
            Map<String, String> references = new TreeMap<>(more);
            references.put("evidence", file.id().toString());
            references.put("sha256", file.sha256());
            tell(kind, file.number(), Actor.SYSTEM, references);
        }
    }

    private void tell(String kind, ProblemNumber number, Actor by, Map<String, String> references) {
        events.publishEvent(new CaseEvent(number, kind, by, clock.instant(), references));
    }
}
