package org.xiaohao.process;

import java.util.Collection;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;

/** Somebody who manages the tasks of others, with what is within reach. */
public record Manager(PersonId person, Reach reach, Actor actor) {

    public static Manager of(PersonId person, Collection<Seat> seats, Directory directory) {
        var reach = Reach.of(seats, directory);
        var unit = seats.stream()
                .map(Seat::unit)
                .filter(reach.units()::contains)
                .findFirst()
                .orElse(null);
        return new Manager(person, reach, new Actor(person.value(), unit));
    }
}
