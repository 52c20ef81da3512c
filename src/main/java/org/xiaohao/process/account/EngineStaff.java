package org.xiaohao.process.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Person;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.StaffRegister;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.process.engine.StaffRows;
import org.xiaohao.shared.PersonId;

/** Who has which seat, as Camunda Admin keeps it. Asked many times for one page, so an answer is kept for a minute. */
@Component
class EngineStaff implements StaffRegister {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Answer<T>(T value, Instant until) {}

    private final IdentityService identities;
    private final AsSystem asSystem;
    private final Clock clock;
    private final StaffRows rows;
    private final Map<PersonId, Answer<Optional<Person>>> people = new ConcurrentHashMap<>();
    private final Map<Seat, Answer<List<Person>>> seats = new ConcurrentHashMap<>();

    private final Map<String, Answer<List<Person>>> everybody = new ConcurrentHashMap<>();

    EngineStaff(@Lazy IdentityService identities, AsSystem asSystem, StaffRows rows, Clock clock) {
        this.identities = identities;
        this.asSystem = asSystem;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return kept(
                people,
                id,
                asked -> asSystem.get(() -> Optional.ofNullable(identities
                                .createUserQuery()
                                .userId(asked.value())
                                .singleResult())
                        .map(this::person)));
    }

    @Override
    public List<Person> holding(Seat seat) {
        return kept(
                seats,
                seat,
                asked -> asSystem.get(() ->
                        identities
                                .createUserQuery()
                                .memberOfGroup(asked.group())
                                .orderByUserId()
                                .asc()
                                .unlimitedList()
                                .stream()
                                .map(this::person)
                                .toList()));
    }

    @Override
    public List<Person> everybody() {
        return kept(everybody, "everybody", asked -> rows.everybody());
    }

    private <K, V> V kept(Map<K, Answer<V>> answers, K question, Function<K, V> ask) {
        Instant now = clock.instant();
        Answer<V> known = answers.get(question);
        if (known == null || now.isAfter(known.until())) {
            known = new Answer<>(ask.apply(question), now.plus(KEPT));
            answers.put(question, known);
        }
        return known.value();
    }

    private Person person(User user) {
        List<Seat> held = identities.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .flatMap(group -> Seat.ofGroup(group).stream())
                .toList();
        String name = String.join(
                "",
                Stream.of(user.getLastName(), user.getFirstName())
                        .filter(Objects::nonNull)
                        .toList());
        return new Person(
                new PersonId(user.getId()), name.isBlank() ? user.getId() : name, user.getEmail(), null, held);
    }
}
