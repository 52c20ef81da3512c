package org.xiaohao.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.xiaohao.identity.TooManyFailures;

/** Sends a person back to the log-in page, which says only what helps: wrong, or wait. */
class LogInFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String reason = failure instanceof TooManyFailures ? "wait" : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + reason);
    }
}
