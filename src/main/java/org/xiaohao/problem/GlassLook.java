package org.xiaohao.problem;

import java.time.Instant;
import java.util.UUID;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;

/**
 * One look at what is kept covered: a contact, or evidence of a confidential reporter.
 *
 * @param reason its code
 * @param evidence the file that was opened, or {@code null} for a contact
 * @param checkedBy who of the office has checked it, or {@code null}
 * @param checkedAt when, or {@code null}
 */
public record GlassLook(
        UUID id,
        ProblemNumber number,
        Actor actor,
        Instant at,
        String reason,
        UUID evidence,
        PersonId checkedBy,
        Instant checkedAt) {

    public boolean isChecked() {
        return checkedAt != null;
    }

    /** Whoever looked does not check the own look. */
    public boolean mayBeCheckedBy(PersonId person) {
        return !isChecked() && !actor.involves(person.value());
    }
}
