package org.xiaohao.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.xiaohao.identity.IdleLimit;

/** Sends a stranger to the log-in page, and tells somebody whose session has ended that it has. */
class WhyLogIn extends LoginUrlAuthenticationEntryPoint {

    private static final String PAGE = "/login";

    WhyLogIn() {
        super(PAGE);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        HttpSession session = request.getSession(false);
        boolean idle = session != null && session.getAttribute(IdleLimit.ENDED) != null;
        boolean gone = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return idle || gone ? PAGE + "?idle" : PAGE;
    }
}
