package org.xiaohao.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Issued;
import org.xiaohao.document.Documents;
import org.xiaohao.document.OfficialDocument;
import org.xiaohao.problem.CaseFile;

/** The official papers of a case that its reader may see. */
@Component
class IssuedPapers {

    private final Documents documents;
    private final Reveals reveals;
    private final People people;

    IssuedPapers(Documents documents, Reveals reveals, People people) {
        this.documents = documents;
        this.reveals = reveals;
        this.people = people;
    }

    List<Issued> of(CaseFile file) {
        return documents.of(file.number()).stream()
                .filter(paper -> isReadable(paper, file))
                .map(this::issued)
                .toList();
    }

    /** A letter names its addressee: a reporter who asked for confidence would be known by it. */
    boolean isReadable(OfficialDocument paper, CaseFile file) {
        return !paper.isForEnterprise() || !reveals.redacts(file);
    }

    private Issued issued(OfficialDocument paper) {
        var sheet = paper.sheet();
        return new Issued(
                paper.id(),
                sheet.name(),
                sheet.number(),
                sheet.addressee(),
                people.person(paper.signedBy()),
                sheet.on().toString());
    }
}
