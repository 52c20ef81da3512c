package org.xiaohao.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends every session that began with a password which is no longer the one of its person, whoever changed it and on
 * whichever node: who changes a password that somebody else has learned expects to be alone afterwards.
 */
@Component
@Order(IdleLimit.BEFORE_THE_LOCK + 1)
public class PasswordLimit extends OncePerRequestFilter {

    private static final String VISITOR = "SPRING_SECURITY_CONTEXT";
    private static final String MARK = PasswordLimit.class.getName();

    private final Accounts accounts;
    private final SecurityLog log;

    PasswordLimit(Accounts accounts, SecurityLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        visitor(request).ifPresent(person -> look(request, person));
        chain.doFilter(request, response);
        // somebody who has just logged in
        visitor(request)
                .filter(person -> request.getSession().getAttribute(MARK) == null)
                .ifPresent(person -> mark(request.getSession(), person));
    }

    /** The session in which the own password was just changed goes on, under a new cookie; all others end. */
    public void keep(HttpServletRequest request) {
        request.changeSessionId();
        visitor(request).ifPresent(person -> mark(request.getSession(), person));
    }

    private void look(HttpServletRequest request, String person) {
        HttpSession session = request.getSession();
        Object known = session.getAttribute(MARK);
        if (known == null) {
            mark(session, person);
        } else if (!known.equals(accounts.passwordMark(person))) {
            log.record("session.password", person, "", "", request.getRemoteAddr());
            session.invalidate();
        }
    }

    private void mark(HttpSession session, String person) {
        session.setAttribute(MARK, accounts.passwordMark(person));
    }

    private static Optional<String> visitor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(VISITOR) instanceof SecurityContext visitor
                ? Optional.of(visitor.getAuthentication().getName())
                : Optional.empty();
    }
}
