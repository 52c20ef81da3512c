package org.xiaohao.portal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiaohao.document.Documents;
import org.xiaohao.document.OfficialDocument;
import org.xiaohao.shared.ProblemNumber;

/** The letters that an enterprise was sent about its case: the issued papers themselves, word for word. */
@Component
class Letters {

    private final Documents documents;

    Letters(Documents documents) {
        this.documents = documents;
    }

    /** The oldest first. */
    List<OfficialDocument> of(ProblemNumber number) {
        return documents.of(number).stream()
                .filter(OfficialDocument::isForEnterprise)
                .toList();
    }
}
