package org.xiaohao.organization;

import java.util.Comparator;
import java.util.List;
import org.xiaohao.shared.PersonId;

/** A person of the staff with the seats held. */
public record Person(PersonId id, String name, String mail, String phone, List<Seat> seats) {

    public Person {
        // one order, so that two people with the same seats are equal
        seats = seats.stream().sorted(Comparator.comparing(Seat::group)).toList();
    }
}
