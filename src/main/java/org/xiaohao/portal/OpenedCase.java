package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.xiaohao.shared.ProblemNumber;

/** The case that this browser session has opened with its query code: the number never travels in an address. */
final class OpenedCase {

    private static final String KEY = "portal.tracking";

    private OpenedCase() {}

    static Optional<ProblemNumber> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(known -> (String) known.getAttribute(KEY))
                .map(ProblemNumber::new);
    }

    static void remember(HttpServletRequest request, ProblemNumber number) {
        request.getSession();
        // an id that somebody else planted in this browser must not open the case to them
        request.changeSessionId();
        request.getSession().setAttribute(KEY, number.value());
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }
}
