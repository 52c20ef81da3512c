package org.xiaohao.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Shelf.Paper;
import org.xiaohao.desk.Shelf.Versions;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.EvidenceFile;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Veil;

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

    /** What is the same for every file of a case, asked once: whether its reporter is covered, and how. */
    private record Lens(CaseFile of, Veil veil, boolean redacted, boolean mayContribute) {}

    /**
     * @param readable the files that this reader may see
     * @param mayContribute whether this reader may add to the case as it is
     */
    Shelf of(CaseFile of, List<EvidenceFile> readable, boolean mayContribute) {
        var lens = new Lens(of, reveals.veil(of), reveals.redacts(of), mayContribute);
        Map<UUID, EvidenceFile> byId = readable.stream().collect(Collectors.toMap(EvidenceFile::id, each -> each));
        var replaced = readable.stream().map(EvidenceFile::replaces).collect(Collectors.toSet());
        return new Shelf(
                readable.stream()
                        .filter(each -> !replaced.contains(each.id()))
                        .map(each -> versions(each, byId, lens))
                        .toList(),
                papers.hidesReporter(of),
                evidence.maxBytes(),
                evidence.maxSize(),
                evidence.types());
    }

    private Versions versions(EvidenceFile last, Map<UUID, EvidenceFile> byId, Lens lens) {
        List<Paper> older = Stream.iterate(
                        byId.get(last.replaces()), Objects::nonNull, each -> byId.get(each.replaces()))
                .map(each -> paper(each, lens))
                .toList();
        return new Versions(paper(last, lens), older, lens.mayContribute() && papers.isOwn(last, lens.of()));
    }

    private Paper paper(EvidenceFile file, Lens lens) {
        return new Paper(
                file.id(),
                lens.veil().cover(file.name()),
                file.shownSize(),
                file.sha256().substring(0, SHORT_HASH),
                file.sha256(),
                people.who(file.by()),
                people.unit(file.by()),
                Words.moment(file.at()),
                papers.asksReason(file, lens.redacted()),
                file.isPreviewable(),
                file.held());
    }
}
