package org.xiaohao.organization;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.ConfigDirectory;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.StartRefused;
import org.xiaohao.shared.WhileServing;

/** Loads the organization at every start, before the doors open. */
@Component
@WhileServing
class OrganizationAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OrganizationAtStart.class);

    private final OrganizationLoader loader;
    private final OrganizationSettings settings;
    private volatile boolean running;

    OrganizationAtStart(OrganizationLoader loader, OrganizationSettings settings) {
        this.loader = loader;
        this.settings = settings;
    }

    @Override
    public void start() {
        Path folder =
                ConfigDirectory.locate("xiaohao.organization.directory", settings.directory(), "config/organization");
        try {
            LoadReport report = loader.load(folder, settings.loadPeople());
            if (!report.changedNothing()) {
                LOG.info("Organization loaded: units {}, people {}", report.units(), report.people());
            }
        } catch (Rejection e) {
            throw new StartRefused("组织数据有误（" + folder + "）：" + e.getMessage(), "the organization files are wrong");
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the engine room opens, and before the web server takes its first request. */
    @Override
    public int getPhase() {
        return 0;
    }
}
