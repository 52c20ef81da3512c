package org.xiaohao.identity;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
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
        log.record("login.passed", event.getAuthentication().getName(), "", "");
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        log.record("logout", event.getAuthentication().getName(), "", "");
    }
}
