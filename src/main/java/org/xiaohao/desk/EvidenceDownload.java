package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiaohao.desk.PaperDoor.Paper;

/** Hands out a file of a case to those who may read the case, and records that it did. */
@Controller
class EvidenceDownload {

    private final PaperDoor door;

    EvidenceDownload(PaperDoor door) {
        this.door = door;
    }

    /** The file; where it names a confidential reporter to its reader, the question for the reason instead. */
    @GetMapping("/desk/evidence/{id}")
    String open(@PathVariable UUID id, HttpServletResponse response, Model model) throws IOException {
        Paper paper = door.require(id);
        return paper.sealed() ? door.ask(paper, "/desk/evidence/" + id, null, model) : send(paper, null, response);
    }

    @PostMapping("/desk/evidence/{id}")
    String open(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Paper paper = door.require(id);
        var why = RevealReason.of(reason);
        if (why.isEmpty() && paper.sealed()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return door.ask(paper, "/desk/evidence/" + id, "请选择打开这份材料的事由", model);
        }
        return send(paper, why.orElse(null), response);
    }

    private String send(Paper paper, RevealReason why, HttpServletResponse response) throws IOException {
        door.record(paper, why);
        door.send(paper, ContentDisposition.attachment(), MediaType.APPLICATION_OCTET_STREAM_VALUE, response);
        return null;
    }
}
