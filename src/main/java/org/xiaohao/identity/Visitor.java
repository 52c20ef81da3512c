package org.xiaohao.identity;

import java.util.List;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.PersonId;

/**
 * A person of the staff who is logged in.
 *
 * @param name name as shown on a screen
 */
public record Visitor(PersonId person, String name, List<Seat> seats) {

    public Visitor {
        seats = List.copyOf(seats);
    }
}
