package org.xiaohao.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;

/** Leads a person on after the log-in: to the page that was wanted, else to where the own work is. */
class AfterLogIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final Map<Post, String> KEEPERS = Map.of(
            Post.ADMIN, "/camunda/app/cockpit/default/",
            Post.SECURITY, "/camunda/app/admin/default/",
            Post.AUDITOR, "/desk/security-log",
            Post.DESIGNER, "/desk/rulebook");

    AfterLogIn(RequestCache targets) {
        setRequestCache(targets);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        return posts(authentication)
                .filter(KEEPERS::containsKey)
                .map(KEEPERS::get)
                .findFirst()
                .orElse(TASKLIST);
    }

    static Stream<Post> posts(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .flatMap(group -> Seat.ofGroup(group).stream())
                .map(Seat::post);
    }
}
