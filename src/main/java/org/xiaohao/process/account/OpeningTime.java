package org.xiaohao.process.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.process.queue.QueueSeeds;
import org.xiaohao.process.release.RuleBookRelease;
import org.xiaohao.shared.StartRefused;
import org.xiaohao.shared.WhileServing;

/** Readies the engine room before the doors open: accounts, rights, the rule book, the queues. */
@Component
@WhileServing
class OpeningTime implements SmartLifecycle {

    /** Name of the engine property that remembers that demo people were given accounts. */
    private static final String DEMO = "xiaohao.demo";

    private static final Profiles DEMONSTRATION = Profiles.of("demo | test");

    /** After the organization, which lies in phase 0. */
    private static final int PHASE = 10;

    private final AccountKeeper accounts;
    private final FirstKeepers keepers;
    private final AccountSettings settings;
    private final StaffRights rights;
    private final RuleBookRelease ruleBook;
    private final QueueSeeds queues;
    private final ManagementService management;
    private final TransactionTemplate transaction;
    private final Environment environment;
    private volatile boolean running;

    OpeningTime(
            AccountKeeper accounts,
            FirstKeepers keepers,
            AccountSettings settings,
            StaffRights rights,
            RuleBookRelease ruleBook,
            QueueSeeds queues,
            ManagementService management,
            TransactionTemplate transaction,
            Environment environment) {
        this.accounts = accounts;
        this.keepers = keepers;
        this.settings = settings;
        this.rights = rights;
        this.ruleBook = ruleBook;
        this.queues = queues;
        this.management = management;
        this.transaction = transaction;
        this.environment = environment;
    }

    @Override
    public void start() {
        refuseDemoAccounts();
        transaction.executeWithoutResult(status -> {
            accounts.keep();
            keepers.add();
            rights.grant();
            queues.seed();
        });
        if (keepers.hasNoAdministrator()) {
            throw new StartRefused(
                    "还没有系统管理员，请设置 xiaohao.process.accounts.administrator 和 administrator-password",
                    "there is no administrator, set xiaohao.process.accounts.administrator");
        }
        try {
            ruleBook.releaseFiles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running = true;
    }

    /** Accounts with a password that everybody knows must not come along into production. */
    private void refuseDemoAccounts() {
        boolean demo = !settings.demoPassword().isEmpty();
        if (demo && !environment.acceptsProfiles(DEMONSTRATION)) {
            throw new StartRefused(
                    "xiaohao.process.accounts.demo-password 只能用于演示模式",
                    "xiaohao.process.accounts.demo-password is for profile demo only");
        }
        if (demo) {
            management.setProperty(DEMO, "true");
        } else if (management.getProperties().containsKey(DEMO)) {
            throw new StartRefused(
                    "数据库中有演示账号，不能在演示模式之外启动", "the database holds demo accounts, start it with profile demo only");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
