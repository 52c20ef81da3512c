package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.desk.PaperDoor.Paper;

/** Shows a picture or a PDF in the browser: same readers, same reasons, same record as the download. */
@Controller
@RequestMapping("/desk/evidence/{id}")
class EvidencePreview {

    // a hostile file gets no origin, no script and nothing to load; only our own page may hold it
    private static final String POLICY = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; "
            + "object-src 'self'; frame-ancestors 'self'";
    private static final String GRANTED = EvidencePreview.class.getName();

    private final PaperDoor door;

    EvidencePreview(PaperDoor door) {
        this.door = door;
    }

    @GetMapping("/preview")
    String show(@PathVariable UUID id, Model model) {
        Paper paper = previewable(id);
        return paper.sealed() ? door.ask(paper, address(id), null, model) : page(paper, model);
    }

    @PostMapping("/preview")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            HttpSession session,
            Model model) {
        Paper paper = previewable(id);
        var why = RevealReason.of(reason);
        if (paper.sealed() && why.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return door.ask(paper, address(id), "请选择打开这份材料的事由", model);
        }
        if (paper.sealed()) {
            door.record(paper, why.get());
            session.setAttribute(GRANTED, id);
        }
        return page(paper, model);
    }

    @GetMapping("/content")
    void send(@PathVariable UUID id, HttpSession session, HttpServletResponse response) throws IOException {
        Paper paper = previewable(id);
        if (!paper.sealed()) {
            door.record(paper, null);
        } else if (!id.equals(session.getAttribute(GRANTED))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        } else {
            // one reason opens it once
            session.removeAttribute(GRANTED);
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        door.send(paper, ContentDisposition.inline(), paper.file().mediaType(), response);
    }

    private Paper previewable(UUID id) {
        Paper paper = door.require(id);
        if (!paper.file().isPreviewable()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return paper;
    }

    private static String page(Paper paper, Model model) {
        model.addAttribute("id", paper.file().id());
        model.addAttribute("number", paper.of().number());
        model.addAttribute("name", paper.name());
        model.addAttribute("size", paper.file().shownSize());
        model.addAttribute("hash", paper.file().sha256());
        model.addAttribute("picture", paper.file().isPicture());
        return "desk/preview";
    }

    private static String address(UUID id) {
        return "/desk/evidence/" + id + "/preview";
    }
}
