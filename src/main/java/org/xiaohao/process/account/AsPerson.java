package org.xiaohao.process.account;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiaohao.identity.Accounts;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;

/** Lets a page of ours ask the engine, or do something in it, as the person who is at the page. */
@Component
public class AsPerson {

    private final IdentityService identities;
    private final Accounts accounts;

    AsPerson(@Lazy IdentityService identities, Accounts accounts) {
        this.identities = identities;
        this.accounts = accounts;
    }

    public <T> T get(PersonId person, Supplier<T> work) {
        Set<String> groups = accounts.find(person.value())
                .orElseThrow(() -> new Rejection("没有这个账号"))
                .groups();
        Authentication before = identities.getCurrentAuthentication();
        identities.setAuthentication(person.value(), List.copyOf(groups));
        try {
            return work.get();
        } finally {
            identities.setAuthentication(before);
        }
    }
}
