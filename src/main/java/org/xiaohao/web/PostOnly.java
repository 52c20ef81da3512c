package org.xiaohao.web;

import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.xiaohao.organization.Post;

/** Admits people who hold a certain post in any unit. */
record PostOnly(Post post) {

    AuthorizationDecision decide(Supplier<Authentication> visitor, RequestAuthorizationContext request) {
        Authentication authentication = visitor.get();
        return new AuthorizationDecision(authentication != null
                && authentication.isAuthenticated()
                && AfterLogIn.posts(authentication).anyMatch(post::equals));
    }
}
