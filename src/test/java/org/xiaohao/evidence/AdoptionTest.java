package org.xiaohao.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.HouseTest;

@HouseTest
@RecordApplicationEvents
class AdoptionTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(980_000);

    @Autowired
    Evidence evidence;

    @Autowired
    ApplicationEvents events;

    private final ProblemNumber number = ProblemNumber.of(2026, NUMBERS.incrementAndGet());
    private final UUID draft = UUID.randomUUID();

    @Test
    void aDraftsFilesBecomeThoseOfTheCaseAndEachIsAnnounced() {
        EvidenceFile first = keep(null, draft, "合同.pdf");
        EvidenceFile second = keep(null, draft, "对账单.pdf");
        assertThat(announced()).isEmpty();

        evidence.adopt(draft, number, Actor.ENTERPRISE);

        assertThat(evidence.of(number)).extracting(EvidenceFile::id).containsExactly(first.id(), second.id());
        assertThat(evidence.of(number)).allMatch(file -> file.draft() == null && number.equals(file.number()));
        assertThat(evidence.ofDraft(draft)).isEmpty();
        assertThat(announced()).containsExactlyInAnyOrder(reference(first), reference(second));
    }

    @Test
    void aFileHandedInByAPersonIsAnnouncedAtOnceUnderThatPersonsId() {
        Actor handler = Actor.person(new PersonId("intake1"), new UnitCode("coordination-office"));
        EvidenceFile kept = evidence.keep(Holder.ofCase(number, () -> {}), "函.pdf", pdf(), handler);
        assertThat(announced()).containsExactly(reference(kept));
        assertThat(evidence.find(kept.id()).orElseThrow().by()).isEqualTo(handler);
    }

    @Test
    void aFileOfACaseCannotBeDropped() {
        EvidenceFile kept = keep(number, draft, "函.pdf");
        evidence.dropDraft(kept.id(), draft);
        assertThat(evidence.find(kept.id())).isPresent();
    }

    private EvidenceFile keep(ProblemNumber of, UUID draft, String name) {
        Holder holder = of == null ? Holder.ofDraft(draft, () -> {}) : Holder.ofCase(of, () -> {});
        return evidence.keep(holder, name, pdf(), Actor.ENTERPRISE);
    }

    private static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream("%PDF-1.7 words".getBytes(StandardCharsets.US_ASCII));
    }

    private List<Map<String, String>> announced() {
        return events.stream(CaseEvent.class)
                .filter(event -> "evidence.added".equals(event.kind()) && number.equals(event.number()))
                .map(CaseEvent::references)
                .toList();
    }

    private static Map<String, String> reference(EvidenceFile file) {
        return Map.of("evidence", file.id().toString(), "sha256", file.sha256());
    }
}
