package org.xiaohao.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.xiaohao.identity.Accounts;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;

/** Admits people who design procedures or administer the system: whoever may deploy may run code. */
final class DesignersOnly {

    private static final Set<Post> POSTS = Set.of(Post.DESIGNER, Post.ADMIN);

    private DesignersOnly() {}

    static AuthorizationDecision decide(Supplier<Authentication> visitor, RequestAuthorizationContext request) {
        Authentication authentication = visitor.get();
        return new AuthorizationDecision(authentication.isAuthenticated()
                && authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(DesignersOnly::admits));
    }

    private static boolean admits(String group) {
        Optional<Seat> seat = Seat.ofGroup(group);
        return group.equals(Accounts.ADMINISTRATORS)
                || seat.map(Seat::post).filter(POSTS::contains).isPresent();
    }

    /** In the shape in which Camunda Modeler expects the reason. */
    static final class Refused implements AccessDeniedHandler {

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
                throws IOException {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write("{\"type\":\"Refused\",\"message\":\"只有流程设计岗可以发布规则，其他人员不能使用此接口\"}");
        }
    }
}
