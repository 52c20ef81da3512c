package org.xiaohao.desk;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.desk.Dossier.Notes;
import org.xiaohao.desk.Dossier.Waiting;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Opinions;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.process.Positions;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.Worklist;
import org.xiaohao.shared.Rejection.Reason;
import org.xiaohao.trail.Trail;
import org.xiaohao.trail.TrailEntry;

/** Puts the dossier of one case together for one reader. */
@Component
class DossierReader {

    private final CaseGate gate;
    private final Cases cases;
    private final Papers papers;
    private final ShelfReader shelf;
    private final IssuedPapers issued;
    private final Trail trail;
    private final Worklist worklist;
    private final Positions positions;
    private final CaseFacts facts;
    private final Timeline timeline;
    private final RowTables rowTables;
    private final Dials dials;
    private final Marks marks;
    private final People people;
    private final Reveals reveals;
    private final BesideReader beside;
    private final AroundReader around;

    DossierReader(
            CaseGate gate,
            Cases cases,
            Papers papers,
            ShelfReader shelf,
            IssuedPapers issued,
            Trail trail,
            Worklist worklist,
            Positions positions,
            CaseFacts facts,
            Timeline timeline,
            RowTables rowTables,
            Dials dials,
            Marks marks,
            People people,
            Reveals reveals,
            BesideReader beside,
            AroundReader around) {
        this.gate = gate;
        this.cases = cases;
        this.papers = papers;
        this.shelf = shelf;
        this.issued = issued;
        this.trail = trail;
        this.worklist = worklist;
        this.positions = positions;
        this.facts = facts;
        this.timeline = timeline;
        this.rowTables = rowTables;
        this.dials = dials;
        this.marks = marks;
        this.people = people;
        this.reveals = reveals;
        this.beside = beside;
        this.around = around;
    }

    /** Where the dossier is shown: the address that it is read from and the one its forms post under. */
    record Place(String self, String base, boolean page) {}

    /** One view of the tables: case, steps, trail and evidence show the same moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Dossier read(CaseFile asked, Place place, Editing editing) {
        var number = asked.number();
        CaseFile file = cases.find(number).orElseThrow();
        List<StepRecord> steps = cases.steps(number).stream()
                .map(step -> beside.readable(file, step))
                .toList();
        List<TrailEntry> entries = trail.of(number);
        List<WorkItem> open = worklist.open(number);
        Opinions opinions = Opinions.of(file, steps, gate.visitor().person());
        List<EvidenceFile> readable = papers.readable(file, opinions);
        var head = facts.head(file, steps);
        var veiled = new Veiled(reveals.veil(file, editing));
        boolean mayContribute = gate.may(Action.CONTRIBUTE, number);
        return new Dossier(
                number,
                place.self(),
                place.base(),
                place.page(),
                veiled.head(head),
                veiled.sections(facts.sections(file, reveals.redacts(file))),
                veiled.section(facts.established(head, steps, opinions)),
                veiled.timeline(timeline.of(
                        new Timeline.Sources(file, steps, entries, readable, opinions, around.said(number)))),
                marks.of(entries, steps),
                shelf.of(file, readable, mayContribute),
                issued.of(file),
                veiled.beside(beside.of(file)),
                dials.of(number),
                veiled.tables(rowTables.of(number, open, mayContribute, editing)),
                open.stream()
                        .sorted(Comparator.comparing(WorkItem::name))
                        .map(this::waiting)
                        .toList(),
                positions.of(number),
                mayContribute,
                reveals.reasons(file),
                editing.revealed() ? reveals.contact(file) : null,
                veiled.around(around.of(new ExchangeReader.Sources(file, steps, readable), editing)),
                new Notes(
                        editing.done(),
                        editing.area(),
                        editing.evidenceReasons().stream().map(Reason::text).toList()));
    }

    private Waiting waiting(WorkItem item) {
        String holder = item.assignee() != null
                ? people.person(item.assignee())
                : item.groups().stream()
                        .map(people::group)
                        .reduce((a, b) -> a + "、" + b)
                        .orElse("待领取");
        return new Waiting(item.name(), holder, dials.dueOn(item));
    }
}
