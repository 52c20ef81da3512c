package org.xiaohao.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.UnitCode;

/** Answers who is who. Kept in memory: it is asked many times for every page and changes with a load only. */
@Service
public class Directory {

    record Snapshot(Map<UnitCode, Unit> units, Map<PersonId, Person> people, Map<UnitKind, Set<Post>> posts) {}

    private final OrganizationStore store;
    private final Clock clock;
    private final ObjectProvider<StaffRegister> registers;
    private volatile Snapshot snapshot;

    Directory(OrganizationStore store, Clock clock, ObjectProvider<StaffRegister> registers) {
        this.store = store;
        this.clock = clock;
        this.registers = registers;
    }

    public Optional<Unit> unit(UnitCode code) {
        return Optional.ofNullable(now().units().get(code));
    }

    /** Every unit ever loaded, in the order of the file: names of units that ended are still needed. */
    public List<Unit> units() {
        return List.copyOf(now().units().values());
    }

    /** Units of a kind that exist today, in the order of the file. */
    public List<Unit> units(UnitKind kind) {
        LocalDate today = LocalDate.now(clock);
        return units().stream()
                .filter(unit -> unit.kind() == kind && unit.isValidOn(today))
                .toList();
    }

    /** The name, or the code itself when the unit is unknown. */
    public String nameOf(UnitCode code) {
        return unit(code).map(Unit::name).orElse(code.value());
    }

    /** As the account says, else as the files say: accounts are managed, files are where they began. */
    public Optional<Person> person(PersonId id) {
        return register()
                .flatMap(register -> register.find(id))
                .or(() -> Optional.ofNullable(now().people().get(id)));
    }

    /** The name, or the id itself when the person is unknown; both names of a deputy's signature. */
    public String nameOfPerson(String id) {
        int both = id.indexOf(Actor.FOR);
        return both < 0
                ? person(new PersonId(id)).map(Person::name).orElse(id)
                : nameOfPerson(id.substring(0, both)) + "（代" + nameOfPerson(id.substring(both + 1)) + "）";
    }

    /** The people of the files. */
    public List<Person> people() {
        return List.copyOf(now().people().values());
    }

    /** Everybody who has an account now. */
    public List<Person> staff() {
        return register().map(StaffRegister::everybody).orElseGet(this::people);
    }

    /** Who holds the seat now. */
    public List<Person> holding(UnitCode unit, Post post) {
        var seat = new Seat(unit, post);
        return register().map(register -> register.holding(seat)).orElseGet(() -> people().stream()
                .filter(person -> person.seats().contains(seat))
                .toList());
    }

    private Optional<StaffRegister> register() {
        return Optional.ofNullable(registers.getIfAvailable());
    }

    /** Every seat that somebody may hold: each unit with the posts of its kind. */
    public List<Seat> seats() {
        Snapshot now = now();
        return now.units().values().stream()
                .flatMap(unit -> now.posts().getOrDefault(unit.kind(), Set.of()).stream()
                        .map(post -> new Seat(unit.code(), post)))
                .toList();
    }

    /** Reads the tables anew. One at a time: a reading begun before a load must not outlast the one after it. */
    synchronized Snapshot refresh() {
        Map<UnitCode, Unit> units = new LinkedHashMap<>();
        store.units().forEach(line -> units.put(line.unit().code(), line.unit()));
        Map<PersonId, Person> people = new LinkedHashMap<>();
        store.people().forEach(person -> people.put(person.id(), person));
        var fresh = new Snapshot(units, people, store.posts());
        snapshot = fresh;
        return fresh;
    }

    /** The next question reads the tables. */
    void forget() {
        snapshot = null;
    }

    private Snapshot now() {
        Snapshot now = snapshot;
        return now == null ? first() : now;
    }

    private synchronized Snapshot first() {
        Snapshot now = snapshot;
        return now == null ? refresh() : now;
    }
}
