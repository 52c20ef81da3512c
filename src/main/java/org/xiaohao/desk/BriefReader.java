package org.xiaohao.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.desk.Brief.Files;
import org.xiaohao.desk.Brief.Some;
import org.xiaohao.desk.Brief.Turn;
import org.xiaohao.desk.Shelf.Paper;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Contention;
import org.xiaohao.problem.Matter;
import org.xiaohao.problem.Matters;
import org.xiaohao.problem.Opinions;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.problem.Veil;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.Worklist;
import org.xiaohao.shared.Actor;

/** Puts the brief together for one leader and one decision. */
@Component
class BriefReader {

    private static final int MOST_ROWS = 6;
    private static final int MOST_FILES = 6;

    private final CaseGate gate;
    private final Worklist worklist;
    private final Cases cases;
    private final Contention contention;
    private final Matters matters;
    private final Papers papers;
    private final ShelfReader shelf;
    private final Reveals reveals;
    private final BesideReader beside;
    private final BriefWords words;
    private final BriefTurns turns;
    private final BriefLimits limits;

    BriefReader(
            CaseGate gate,
            Worklist worklist,
            Cases cases,
            Contention contention,
            Matters matters,
            Papers papers,
            ShelfReader shelf,
            Reveals reveals,
            BesideReader beside,
            BriefWords words,
            BriefTurns turns,
            BriefLimits limits) {
        this.gate = gate;
        this.worklist = worklist;
        this.cases = cases;
        this.contention = contention;
        this.matters = matters;
        this.papers = papers;
        this.shelf = shelf;
        this.reveals = reveals;
        this.beside = beside;
        this.words = words;
        this.turns = turns;
        this.limits = limits;
    }

    /** Empty when nobody decides in this task. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Brief> of(CaseFile asked, String taskId) {
        return worklist.task(taskId)
                .filter(item -> item.brief() && item.number().equals(asked.number()))
                .map(item -> brief(cases.find(asked.number()).orElseThrow(), item));
    }

    private Brief brief(CaseFile file, WorkItem item) {
        List<StepRecord> all = cases.steps(file.number());
        Opinions opinions = Opinions.of(file, all, gate.visitor().person());
        List<StepRecord> steps = all.stream()
                .filter(step -> !opinions.hides(step))
                .map(step -> beside.readable(file, step))
                .toList();
        Matter decided = matters.decidedBy(file.number(), item.step()).orElse(null);
        List<EvidenceFile> files = papers.readable(file, opinions);
        Predicate<EvidenceFile> reported = paper -> isOfTheReport(paper, file);
        Veil veil = reveals.veil(file);
        return new Brief(
                item.name(),
                "#/?task=" + item.taskId() + "&detailsTab=task-detail-form",
                cover(veil, contention.reasons(file, item.step(), item.taskId())),
                cover(veil, words.asked(file)),
                new Veiled(veil).section(words.subject(file, steps, decided)),
                covered(veil, turns.plans(steps)),
                Some.of(cover(veil, words.promised(file.number())), MOST_ROWS),
                files(file, files.stream().filter(reported).toList()),
                files(file, files.stream().filter(reported.negate()).toList()),
                words.voice(file, veil),
                covered(veil, turns.verified(steps)),
                limits.of(file.number()),
                limits.kept(file.number()),
                covered(veil, turns.turns(file, steps, decided)),
                covered(veil, turns.objections(file, steps)),
                covered(veil, turns.supervisions(file)));
    }

    private Files files(CaseFile file, List<EvidenceFile> readable) {
        var pictures = readable.stream()
                .filter(EvidenceFile::isPicture)
                .map(EvidenceFile::id)
                .toList();
        List<Paper> papers = shelf.of(file, readable, false).papers().stream()
                .map(Shelf.Versions::last)
                .toList();
        return new Files(
                Some.of(papers, MOST_FILES),
                papers.stream()
                        .filter(each -> pictures.contains(each.id()) && !each.sealed() && !each.held())
                        .limit(MOST_FILES)
                        .toList());
    }

    /** What the enterprise brought, and whatever was there before anybody began to work on the case. */
    private static boolean isOfTheReport(EvidenceFile paper, CaseFile file) {
        return paper.by().equals(Actor.ENTERPRISE)
                || file.claimedAt() == null
                || paper.at().isBefore(file.claimedAt());
    }

    private static List<String> cover(Veil veil, List<String> texts) {
        return texts.stream().map(veil::cover).toList();
    }

    private static List<Turn> covered(Veil veil, List<Turn> turns) {
        return turns.stream().map(turn -> turn.covered(veil)).toList();
    }
}
