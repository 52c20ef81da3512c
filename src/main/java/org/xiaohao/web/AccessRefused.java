package org.xiaohao.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.util.unit.DataSize;

/** Tells a file that is too large from a form key that is missing: the server drops both in the same way. */
class AccessRefused extends AccessDeniedHandlerImpl {

    private final DataSize largestRequest;

    AccessRefused(DataSize largestRequest) {
        this.largestRequest = largestRequest;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (refusal instanceof CsrfException && isTooLarge(request)) {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
        } else {
            // the error page reads from it whether a form was merely too old
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, refusal);
            super.handle(request, response, refusal);
        }
    }

    private boolean isTooLarge(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.startsWith("multipart/")
                && request.getContentLengthLong() > largestRequest.toBytes();
    }
}
