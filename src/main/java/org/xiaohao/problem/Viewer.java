package org.xiaohao.problem;

import java.util.Set;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.PersonId;

/** Who looks at cases, with the seats held. */
public record Viewer(PersonId person, Set<Seat> seats) {

    public Viewer {
        seats = Set.copyOf(seats);
    }
}
