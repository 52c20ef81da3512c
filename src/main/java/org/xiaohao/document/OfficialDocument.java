package org.xiaohao.document;

import java.time.Instant;
import java.util.UUID;
import org.xiaohao.shared.ProblemNumber;

/**
 * A paper that was issued. Nothing of it changes any more.
 *
 * @param addressee code of the unit it went to, or {@code enterprise}
 * @param signedBy log-in name of who signed (of both, for a deputy), or {@code null} when a limit, not a person, brought it about
 * @param sha256 of the stored words; the trail holds the same
 */
public record OfficialDocument(
        UUID id,
        ProblemNumber number,
        String kind,
        String addressee,
        Sheet sheet,
        Instant issuedAt,
        String signedBy,
        String sha256) {

    static final String ENTERPRISE = "enterprise";

    public boolean isForEnterprise() {
        return addressee.equals(ENTERPRISE);
    }

    /** A name for the file that says what is in it. */
    public String fileName() {
        return sheet.name() + " " + sheet.number() + ".docx";
    }
}
