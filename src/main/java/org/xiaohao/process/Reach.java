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
import org.xiaohao.shared.UnitCode;

/**
 * Whose tasks somebody may manage: leaders and owners those of their own units, in the coordination office those of all.
 *
 * @param all whether the units do not matter
 */
public record Reach(boolean all, Set<UnitCode> units) {

    private static final Set<Post> MANAGE = Set.of(Post.LEADER, Post.OWNER);

    public static Reach of(Collection<Seat> seats, Directory directory) {
        Set<UnitCode> units = seats.stream()
                .filter(seat -> MANAGE.contains(seat.post()))
                .map(Seat::unit)
                .collect(Collectors.toUnmodifiableSet());
        boolean office = units.stream()
                .flatMap(unit -> directory.unit(unit).stream())
                .map(Unit::kind)
                .anyMatch(UnitKind.OFFICE::equals);
        return new Reach(office, units);
    }

    public boolean isNone() {
        return units.isEmpty();
    }

    public boolean covers(UnitCode unit) {
        return all || units.contains(unit);
    }

    public boolean covers(Person person) {
        return person.seats().stream().anyMatch(seat -> seat.post().handlesCases() && covers(seat.unit()));
    }

    /** Whether one of the groups that may work on the task is of a covered unit. */
    public boolean covers(WorkItem item) {
        return item.groups().stream()
                .flatMap(group -> Seat.ofGroup(group).stream())
                .anyMatch(seat -> covers(seat.unit()));
    }

    /** Every group of the covered units. */
    public List<String> groups(Directory directory) {
        return directory.seats().stream()
                .filter(seat -> seat.post().handlesCases() && covers(seat.unit()))
                .map(Seat::group)
                .toList();
    }
}
