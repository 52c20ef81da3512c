package org.xiaohao.identity;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Notes who comes and who leaves; programs that log in with each call are not people coming and going. */
@Component
class LogInEar {

    private final SecurityLog log;

    LogInEar(SecurityLog log) {
        this.log = log;
    }

    @EventListener
    void came(InteractiveAuthenticationSuccessEvent event) {
        log.record("login.passed", event.getAuthentication().getName(), "", "", from(event.getAuthentication()));
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        log.record("logout", event.getAuthentication().getName(), "", "", from(event.getAuthentication()));
    }

    private static String from(Authentication visitor) {
        return visitor.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }
}
