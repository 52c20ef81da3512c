package org.xiaohao.trail;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --xiaohao.trail.verify=true}: prints the finding and ends with 0, or with 1 when a chain is broken. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "xiaohao.trail.verify", havingValue = "true")
class VerifyCommand implements ApplicationRunner {

    private final TrailVerifier verifier;
    private final ApplicationContext application;

    VerifyCommand(TrailVerifier verifier, ApplicationContext application) {
        this.verifier = verifier;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Verdict verdict = verifier.verify();
        System.out.println(verdict.words());
        System.out.println(verdict.isWhole() ? "trail: whole" : "trail: BROKEN");
        System.exit(SpringApplication.exit(application, () -> verdict.isWhole() ? 0 : 1));
    }
}
