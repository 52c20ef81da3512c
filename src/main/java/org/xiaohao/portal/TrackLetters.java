package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.document.OfficialDocument;
import org.xiaohao.document.PaperDownload;

/** Hands an enterprise the letters of the case that it has opened, and no others. */
@Controller
class TrackLetters {

    private final Letters letters;
    private final PaperDownload download;

    TrackLetters(Letters letters, PaperDownload download) {
        this.letters = letters;
        this.download = download;
    }

    @GetMapping("/track/letters/{id}.docx")
    void download(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        OfficialDocument letter = OpenedCase.of(request)
                .flatMap(number -> letters.of(number).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        download.send(letter, response);
    }
}
