package org.xiaohao.problem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;

/**
 * What somebody said in the conversation of a case.
 *
 * @param addressed who was spoken to by name
 * @param withdrawn why and when the author took it back, or {@code null}
 */
public record Comment(
        UUID id,
        ProblemNumber number,
        Actor author,
        Instant at,
        String text,
        List<PersonId> addressed,
        Withdrawal withdrawn) {

    public record Withdrawal(Instant at, String reason) {}

    public boolean isWithdrawn() {
        return withdrawn != null;
    }

    /** Whether it says the same in the same place: then a second press of the button sent it again. */
    boolean isSameAs(Comment other) {
        return number.equals(other.number) && author.id().equals(other.author.id()) && text.equals(other.text);
    }
}
