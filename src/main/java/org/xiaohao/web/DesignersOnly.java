package org.xiaohao.web;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
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
}
