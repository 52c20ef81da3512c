package org.xiaohao.process.account;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.xiaohao.identity.Account;
import org.xiaohao.identity.Accounts;
import org.xiaohao.identity.Deputies;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.UnitCode;

/** In which seats a person sits now: the own ones, and those lent by an absent colleague. */
@Component
public class Seating {

    private final Accounts accounts;
    private final Deputies deputies;

    Seating(Accounts accounts, Deputies deputies) {
        this.accounts = accounts;
        this.deputies = deputies;
    }

    /** The person as the engine should know it for one command; the account itself never gets the groups. */
    public Authentication seated(Authentication person) {
        Collection<String> lent = lentTo(person.getUserId()).keySet();
        if (lent.isEmpty()) {
            return person;
        }
        var groups = new LinkedHashSet<String>(lent);
        if (person.getGroupIds() != null) {
            groups.addAll(person.getGroupIds());
        }
        return new Authentication(person.getUserId(), List.copyOf(groups), person.getTenantIds());
    }

    /** Who acts when the person works on a task of these groups: in the own seat where there is one, else as deputy. */
    public Optional<Actor> actor(String person, Collection<String> groups) {
        Collection<String> own = accounts.find(person).map(Account::groups).orElse(Set.of());
        Map<String, PersonId> lent = lentTo(person);
        return groups.stream()
                .filter(own::contains)
                .findFirst()
                .flatMap(Seating::unit)
                .map(unit -> Actor.person(new PersonId(person), unit))
                .or(() -> groups.stream().filter(lent::containsKey).findFirst().flatMap(group -> unit(group)
                        .map(unit -> Actor.deputy(new PersonId(person), unit, lent.get(group)))));
    }

    public Map<String, PersonId> lentTo(String person) {
        return deputies.seatsLentTo(new PersonId(person));
    }

    private static Optional<UnitCode> unit(String group) {
        return Seat.ofGroup(group).map(Seat::unit);
    }
}
