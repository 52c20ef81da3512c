package org.xiaohao.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Shelf.Paper;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.problem.CaseFile;

/** Puts the files of a case into words for one reader. */
@Component
class ShelfReader {

    private static final int SHORT_HASH = 12;

    private final Papers papers;
    private final Reveals reveals;
    private final People people;
    private final Evidence evidence;

    ShelfReader(Papers papers, Reveals reveals, People people, Evidence evidence) {
        this.papers = papers;
        this.reveals = reveals;
        this.people = people;
        this.evidence = evidence;
    }

    /** @param readable the files that this reader may see */
    Shelf of(CaseFile of, List<EvidenceFile> readable) {
        return new Shelf(
                readable.stream().map(each -> paper(each, of)).toList(),
                papers.hidesReporter(of),
                evidence.maxBytes(),
                evidence.maxSize(),
                evidence.types());
    }

    private Paper paper(EvidenceFile file, CaseFile of) {
        return new Paper(
                file.id(),
                reveals.veil(of).cover(file.name()),
                file.shownSize(),
                file.sha256().substring(0, SHORT_HASH),
                file.sha256(),
                people.who(file.by()),
                people.unit(file.by()),
                Words.moment(file.at()),
                papers.asksReason(file, of));
    }
}
