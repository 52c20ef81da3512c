package org.xiaohao.process.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets the house itself ask the engine. The web filters leave the person of the request on the thread, and a person
 * may see less than the house needs to know.
 */
@Component
public class AsSystem {

    private final IdentityService identities;

    AsSystem(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    public <T> T get(Supplier<T> question) {
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return question.get();
        } finally {
            identities.setAuthentication(person);
        }
    }

    public void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }
}
