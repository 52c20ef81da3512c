package org.xiaohao.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.organization.Directory;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** Issues papers, and finds those that were issued. Callers at a door ask first who may see the case. */
@Service
public class Documents {

    private final Templates templates;
    private final Composer composer;
    private final DocumentStore store;
    private final Cases cases;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(
            Templates templates,
            Composer composer,
            DocumentStore store,
            Cases cases,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.templates = templates;
        this.composer = composer;
        this.store = store;
        this.cases = cases;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Issues the paper in the caller's transaction: number, words and trail are there together or not at all. */
    @Transactional
    public OfficialDocument issue(Order order) {
        CaseFile file = cases.lock(order.number()).orElseThrow();
        Template template = templates.require(order.kind());
        Actor signer = signer(file, template);
        // what the database keeps, so that what is given back equals what was issued
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        long sequence = store.next(order.kind(), today.getYear());
        String number = Sheet.number(template.prefix(), today.getYear(), sequence);
        Sheet sheet = composer.compose(template, file, order, new Composer.Ending(number, today, nameOf(signer)));
        refuseWithoutParties(template, sheet);
        String content = store.write(sheet);
        var paper = new OfficialDocument(
                UUID.randomUUID(),
                file.number(),
                order.kind(),
                composer.unit(template.to(), file, order).map(UnitCode::value).orElse(OfficialDocument.ENTERPRISE),
                sheet,
                now,
                signer.isPerson() ? signer.signature() : null,
                Sha256.of(content));
        store.insert(paper, content, today.getYear(), sequence);
        events.publishEvent(new CaseEvent(file.number(), "document.issued", signer, now, references(paper, signer)));
        return paper;
    }

    public boolean knows(String kind) {
        return templates.find(kind).isPresent();
    }

    /** The paper as it would be issued today, without number and signature. */
    public Sheet preview(Order order) {
        CaseFile file = cases.find(order.number()).orElseThrow();
        return composer.compose(
                templates.require(order.kind()), file, order, new Composer.Ending("", LocalDate.now(clock), ""));
    }

    /** What a drafter finds written already, by form field key. */
    public Map<String, String> draft(Order order) {
        return composer.draft(
                templates.require(order.kind()), cases.find(order.number()).orElseThrow(), order);
    }

    /** All papers of a case, the oldest first. */
    public List<OfficialDocument> of(ProblemNumber number) {
        return store.of(number);
    }

    public Optional<OfficialDocument> find(UUID id) {
        return store.find(id);
    }

    private static Map<String, String> references(OfficialDocument paper, Actor signer) {
        var references = new HashMap<String, String>();
        references.put("document", paper.id().toString());
        references.put("template", paper.kind());
        references.put("sha256", paper.sha256());
        if (signer.onBehalfOf() != null) {
            references.put("onBehalfOf", signer.onBehalfOf().value());
        }
        return references;
    }

    // a diagram that asks too early, or names no drafting unit, must not send a letter from nobody to nobody
    private static void refuseWithoutParties(Template template, Sheet sheet) {
        if (sheet.office().isEmpty() || sheet.addressee().isEmpty()) {
            throw new Rejection("《" + template.name() + "》还没有发文单位或者主送单位，不能签发");
        }
    }

    private Actor signer(CaseFile file, Template template) {
        return cases.steps(file.number()).stream()
                .filter(step -> template.signedBy().contains(step.step()))
                .reduce((earlier, later) -> later)
                .map(StepRecord::actor)
                .orElse(Actor.SYSTEM);
    }

    private String nameOf(Actor signer) {
        return signer.isPerson() ? directory.nameOfPerson(signer.signature()) : "";
    }
}
