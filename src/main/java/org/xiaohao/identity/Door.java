package org.xiaohao.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.PersonId;

/** Says who stands at the door right now. */
@Component
public class Door {

    private final Accounts accounts;

    Door(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Empty for enterprises. Read afresh for each page: a seat taken away is gone with the next one, not the next log-in. */
    public Optional<Visitor> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return ofThisPage(authentication.getName());
    }

    /** A long page asks hundreds of times who reads it. */
    private Optional<Visitor> ofThisPage(String name) {
        RequestAttributes page = RequestContextHolder.getRequestAttributes();
        if (page == null) {
            return find(name);
        }
        String key = Visitor.class.getName() + "." + name;
        if (page.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof Visitor known) {
            return Optional.of(known);
        }
        Optional<Visitor> found = find(name);
        found.ifPresent(visitor -> page.setAttribute(key, visitor, RequestAttributes.SCOPE_REQUEST));
        return found;
    }

    private Optional<Visitor> find(String name) {
        return accounts.find(name).map(Door::visitor);
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
