package org.xiaohao.process;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.UnitCode;

/**
 * Whose tasks somebody may manage: leaders and owners those of their own units, in the coordination office those of all
 * units that it does not answer to. An owner manages no leader.
 */
public final class Reach {

    private static final Set<Post> MANAGE = Set.of(Post.LEADER, Post.OWNER);

    private final Directory directory;
    private final Set<UnitCode> units;
    private final Set<UnitCode> led;

    private Reach(Directory directory, Set<UnitCode> units, Set<UnitCode> led) {
        this.directory = directory;
        this.units = units;
        this.led = led;
    }

    public static Reach of(Collection<Seat> seats, Directory directory) {
        return new Reach(directory, units(seats, MANAGE), units(seats, Set.of(Post.LEADER)));
    }

    public Set<UnitCode> units() {
        return units;
    }

    public boolean isNone() {
        return units.isEmpty();
    }

    public boolean covers(UnitCode unit) {
        return within(units, unit);
    }

    public boolean covers(Seat seat) {
        return seat.post().handlesCases() && covers(seat.unit()) && !isAbove(seat);
    }

    /** Nobody manages a person who sits somewhere above, whatever else that person is. */
    public boolean covers(Person person) {
        return person.seats().stream().anyMatch(this::covers)
                && person.seats().stream().noneMatch(this::isAbove);
    }

    /** Whether one of the groups that may work on the task is covered, and nobody above has it in hand. */
    public boolean covers(WorkItem item) {
        List<Seat> seats = item.groups().stream()
                .flatMap(group -> Seat.ofGroup(group).stream())
                .toList();
        return seats.stream().anyMatch(this::covers)
                && seats.stream().filter(this::isAbove).noneMatch(seat -> holds(item.assignee(), seat));
    }

    /** Every covered group. */
    public List<String> groups() {
        return directory.seats().stream().filter(this::covers).map(Seat::group).toList();
    }

    private boolean isAbove(Seat seat) {
        return seat.post() == Post.LEADER && !within(led, seat.unit())
                || is(seat.unit(), UnitKind.SUPERVISION) && !units.contains(seat.unit());
    }

    private boolean holds(String person, Seat seat) {
        return person != null
                && directory
                        .person(new PersonId(person))
                        .filter(holder -> holder.seats().contains(seat))
                        .isPresent();
    }

    private boolean within(Set<UnitCode> own, UnitCode unit) {
        boolean office = own.stream().anyMatch(each -> is(each, UnitKind.OFFICE));
        // the supervision watches the office, so the office does not say who there does what
        return unit != null && (own.contains(unit) || office && !is(unit, UnitKind.SUPERVISION));
    }

    private boolean is(UnitCode unit, UnitKind kind) {
        return directory.unit(unit).map(Unit::kind).filter(kind::equals).isPresent();
    }

    private static Set<UnitCode> units(Collection<Seat> seats, Set<Post> posts) {
        return seats.stream()
                .filter(seat -> posts.contains(seat.post()))
                .map(Seat::unit)
                .collect(Collectors.toUnmodifiableSet());
    }
}
