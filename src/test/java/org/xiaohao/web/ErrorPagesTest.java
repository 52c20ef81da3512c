package org.xiaohao.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** A failure is told with a number that the log knows too; the rest of it stays in the log. */
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {

    private static final String SECRET = "row of the enterprise 91140100MA0TEXT12Y";

    private final ErrorPages pages = new ErrorPages(new ErrorReference());

    @Test
    void theReferenceOfAnIncidentIsInTheLogWithItsCause(CapturedOutput log) {
        ResponseEntity<ProblemDetail> answer = fail(500, "/desk/ledger", new IllegalStateException(SECRET));
        String reference = String.valueOf(answer.getBody().getProperties().get("reference"));
        assertThat(reference).hasSize(8);
        assertThat(log).contains(reference, "IllegalStateException");
        assertThat(answer.getBody().toString()).doesNotContain("IllegalStateException", SECRET);
    }

    @Test
    void keysInAPathAndInventedLogLinesStayOutOfTheLog(CapturedOutput log) {
        fail(404, "/answer/5fK2mQ9xT7wLrB4cV8nZ3pYh6d\n2026 INFO forged", null);
        assertThat(log).contains("/answer/…").doesNotContain("5fK2mQ9xT7wLrB4cV8nZ3pYh6d", "forged");
    }

    @Test
    void everyStatusHasChineseWords() {
        for (int status : new int[] {400, 401, 403, 404, 405, 409, 413, 415, 418, 422, 429, 500, 502, 503}) {
            ProblemDetail problem = fail(status, "/", null).getBody();
            assertThat(problem.getStatus()).isEqualTo(status);
            assertThat(problem.getTitle()).containsPattern("\\p{IsHan}{4}");
            assertThat(problem.getDetail()).endsWith("。");
        }
    }

    @Test
    void whoOpensTheErrorPageByHandFindsNothingThere() {
        assertThat(pages.problem(new MockHttpServletRequest("GET", "/error"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private ResponseEntity<ProblemDetail> fail(int status, String path, Throwable cause) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, cause);
        return pages.problem(request);
    }
}
