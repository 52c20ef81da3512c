package org.xiaohao.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a person of the staff who has not touched anything for a while. The Tasklist asks the server
 * every few seconds by itself, so the pages say with each call how long nobody has touched them.
 */
@Component
@Order(IdleLimit.BEFORE_THE_LOCK)
public class IdleLimit extends OncePerRequestFilter {

    /** Spring Security's chains stand at -100. */
    static final int BEFORE_THE_LOCK = -110;

    /** Attribute of the session that follows one ended here, until somebody logs in. */
    public static final String ENDED = IdleLimit.class.getName() + ".ended";

    static final String SECONDS = "X-Idle-Seconds";

    private static final String VISITOR = "SPRING_SECURITY_CONTEXT";
    private static final String LAST = IdleLimit.class.getName();
    private static final Duration LONGER = Duration.ofMinutes(5);

    private final IdentitySettings settings;
    private final SecurityLog log;
    private final Clock clock;

    IdleLimit(IdentitySettings settings, SecurityLog log, Clock clock) {
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(VISITOR) instanceof SecurityContext visitor) {
            look(request, visitor, touched(request));
        }
        chain.doFilter(request, response);
    }

    private void look(HttpServletRequest request, SecurityContext visitor, Instant touched) {
        HttpSession session = request.getSession();
        Instant last = session.getAttribute(LAST) instanceof Instant known ? known : touched;
        if (last.plus(settings.idleLimit()).isBefore(clock.instant())) {
            log.record("session.idle", visitor.getAuthentication().getName(), "", "", request.getRemoteAddr());
            session.invalidate();
            // the next page, which may come after calls of a script, must still be able to say why
            request.getSession().setAttribute(ENDED, true);
            return;
        }
        session.setAttribute(LAST, touched.isAfter(last) ? touched : last);
        // the container's own limit comes later, or it would end a session whose pages are being typed into
        session.setMaxInactiveInterval((int) settings.idleLimit().plus(LONGER).toSeconds());
    }

    private Instant touched(HttpServletRequest request) {
        String seconds = request.getHeader(SECONDS);
        return seconds != null && seconds.matches("\\d{1,9}")
                ? clock.instant().minusSeconds(Long.parseLong(seconds))
                : clock.instant();
    }
}
