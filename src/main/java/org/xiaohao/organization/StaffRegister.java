package org.xiaohao.organization;

import java.util.List;
import java.util.Optional;
import org.xiaohao.shared.PersonId;

/** The people who have an account now, behind their port: whoever keeps the accounts implements it. */
public interface StaffRegister {

    Optional<Person> find(PersonId id);

    /** In the order of their ids. */
    List<Person> everybody();

    /** Who sits in that seat, in the order of their ids. */
    List<Person> holding(Seat seat);
}
