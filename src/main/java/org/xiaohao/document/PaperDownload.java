package org.xiaohao.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a paper as a file to whoever was let in. */
@Component
public class PaperDownload {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Docx docx;

    PaperDownload(Docx docx) {
        this.docx = docx;
    }

    public void send(OfficialDocument paper, HttpServletResponse response) throws IOException {
        response.setContentType(WORD);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(paper.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        docx.write(paper, response.getOutputStream());
    }
}
