package org.xiaohao.process.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiaohao.identity.Accounts;

/** Gives the administrators' group its rights in the engine. */
@Configuration(proxyBeanMethods = false)
public class EngineAdministrators {

    public static final String GROUP = Accounts.ADMINISTRATORS;

    @Bean
    ProcessEnginePlugin administratorRights() {
        var plugin = new AdministratorAuthorizationPlugin();
        plugin.setAdministratorGroupName(GROUP);
        return plugin;
    }
}
