package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.document.Documents;
import org.xiaohao.document.OfficialDocument;
import org.xiaohao.document.PaperDownload;
import org.xiaohao.problem.Action;

/** An official paper to read, to print and to take along, for those who may read its case. */
@Controller
class DocumentPages {

    private final CaseGate gate;
    private final Documents documents;
    private final IssuedPapers papers;
    private final PaperDownload download;

    DocumentPages(CaseGate gate, Documents documents, IssuedPapers papers, PaperDownload download) {
        this.gate = gate;
        this.documents = documents;
        this.papers = papers;
        this.download = download;
    }

    @GetMapping("/desk/documents/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("paper", require(id));
        return "desk/document";
    }

    @GetMapping("/desk/documents/{id}.docx")
    void download(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        download.send(require(id), response);
    }

    /** An id that does not exist is answered like one that must not be seen. */
    private OfficialDocument require(UUID id) {
        gate.visitor();
        OfficialDocument paper =
                documents.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        if (!papers.isReadable(paper, gate.require(Action.READ, paper.number()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return paper;
    }
}
