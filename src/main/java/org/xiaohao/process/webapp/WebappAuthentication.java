package org.xiaohao.process.webapp;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the engine who has logged in at our door. Public with a default constructor because the engine's filters make it
 * by name.
 */
public class WebappAuthentication extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication visitor = SecurityContextHolder.getContext().getAuthentication();
        boolean known =
                visitor != null && visitor.isAuthenticated() && !(visitor instanceof AnonymousAuthenticationToken);
        // without groups: the engine looks them up itself and so never works with those of an earlier day
        return known ? AuthenticationResult.successful(visitor.getName()) : AuthenticationResult.unsuccessful();
    }
}
