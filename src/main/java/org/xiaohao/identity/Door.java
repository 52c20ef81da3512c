package org.xiaohao.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.PersonId;

/** Says who stands at the door right now. */
@Component
public class Door {

    private final Accounts accounts;

    Door(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Empty for enterprises. Read afresh each time: a seat taken away is gone with the next page, not the next log-in. */
    public Optional<Visitor> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return accounts.find(authentication.getName()).map(Door::visitor);
    }

    private static Visitor visitor(Account account) {
        List<Seat> seats = account.groups().stream()
                .sorted()
                .map(Seat::ofGroup)
                .flatMap(Optional::stream)
                .toList();
        return new Visitor(new PersonId(account.id()), account.displayName(), seats);
    }
}
