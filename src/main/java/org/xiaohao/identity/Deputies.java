package org.xiaohao.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** Who stands in for whom: named by the absent person, a colleague of the same unit, for a span of days. */
@Service
public class Deputies {

    private final DeputyStore store;
    private final Directory directory;
    private final IdentitySettings settings;
    private final SecurityLog log;
    private final Clock clock;

    Deputies(DeputyStore store, Directory directory, IdentitySettings settings, SecurityLog log, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** The groups that the person may work for today besides the own ones, each with the absent holder. */
    public Map<String, PersonId> seatsLentTo(PersonId deputy) {
        var lent = new TreeMap<String, PersonId>();
        for (Deputy each : store.standingIn(deputy, today())) {
            // both may have moved since: what counts is where they sit today
            Collection<UnitCode> units = units(deputy);
            seats(each.absent())
                    .filter(seat -> seat.post().isLent() && units.contains(seat.unit()))
                    .forEach(seat -> lent.putIfAbsent(seat.group(), each.absent()));
        }
        return lent;
    }

    /** Those for whom the person stands in today. */
    public List<PersonId> absentFor(PersonId deputy) {
        return store.standingIn(deputy, today()).stream().map(Deputy::absent).toList();
    }

    public List<Deputy> of(PersonId person) {
        return store.of(person);
    }

    /** Colleagues whom the person may name; none for who holds no post that can be lent. */
    public List<Person> candidates(PersonId absent) {
        List<UnitCode> lent = seats(absent)
                .filter(seat -> seat.post().isLent())
                .map(Seat::unit)
                .distinct()
                .toList();
        return directory.seats().stream()
                .filter(seat -> lent.contains(seat.unit()) && seat.post().handlesCases())
                .flatMap(seat -> directory.holding(seat.unit(), seat.post()).stream())
                .filter(person -> !person.id().equals(absent))
                .distinct()
                .sorted(Comparator.comparing(person -> person.id().value()))
                .toList();
    }

    /** @throws Rejection with the field of each reason; nothing is recorded then */
    @Transactional
    public void name(PersonId absent, PersonId deputy, LocalDate from, LocalDate to) {
        store.lock(absent);
        DeputyRules.check(
                new DeputyRules.Wish(deputy, from, to),
                candidates(absent),
                store.of(absent).stream()
                        .filter(each -> each.absent().equals(absent))
                        .toList(),
                today(),
                settings.longestDeputy());
        store.insert(new Deputy(UUID.randomUUID(), absent, deputy, from, to, null), clock.instant());
        log.record("deputy.named", absent.value(), deputy.value(), from + "/" + to);
    }

    /** Ends it at once; only who named it may. */
    @Transactional
    public void end(PersonId absent, UUID id) {
        Deputy found = store.find(id)
                .filter(each -> each.absent().equals(absent) && !each.isOver(today()))
                .orElseThrow(() -> new Rejection("该代理已结束，或不是您设定的代理"));
        store.end(id, clock.instant());
        log.record("deputy.ended", absent.value(), found.deputy().value(), found.from() + "/" + found.to());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<UnitCode> units(PersonId person) {
        return seats(person)
                .filter(seat -> seat.post().handlesCases())
                .map(Seat::unit)
                .toList();
    }

    private Stream<Seat> seats(PersonId person) {
        return directory.person(person).stream().flatMap(found -> found.seats().stream());
    }
}
