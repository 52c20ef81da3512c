package org.xiaohao.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiaohao.shared.Rejection.Reason;

/**
 * What the reader is in the middle of: the row being changed, what was typed and why it was refused.
 *
 * @param kind of the rows whose form was refused, {@link #TALK} for a comment, or {@code null}
 * @param done what has just been done, or {@code null}
 * @param revealed whether the reader has just asked, with a reason, for the contact of the enterprise
 * @param area block of the screen in which it was done
 * @param evidenceReasons why files were refused, each with its name
 */
record Editing(
        UUID row,
        String kind,
        Map<String, Object> typed,
        List<Reason> reasons,
        List<Reason> evidenceReasons,
        String done,
        String area,
        boolean revealed) {

    static final String EVIDENCE = "evidence";
    static final String CONTACT = "contact";
    static final String TALK = "talk";

    /** The block of the rows of one kind. */
    static String rows(String kind) {
        return "rows-" + kind;
    }

    static Editing row(UUID row) {
        return new Editing(row, null, Map.of(), List.of(), List.of(), null, null, false);
    }

    static Editing done(String done, String area) {
        return new Editing(null, null, Map.of(), List.of(), List.of(), done, area, false);
    }

    static Editing refusedRow(UUID row, String kind, Map<String, Object> typed, List<Reason> reasons) {
        return new Editing(row, kind, typed, reasons, List.of(), null, null, false);
    }

    /** What was said in the conversation, with why it was not taken. */
    static Editing refusedTalk(Map<String, Object> typed, List<Reason> reasons) {
        return new Editing(null, TALK, typed, reasons, List.of(), null, null, false);
    }

    /** Some files may have been kept while others were refused. */
    static Editing evidence(String done, List<Reason> refused) {
        return new Editing(null, null, Map.of(), List.of(), refused, done, EVIDENCE, false);
    }

    static Editing revealed(String done) {
        return new Editing(null, null, Map.of(), List.of(), List.of(), done, CONTACT, true);
    }

    /** Whether the reader has begun or just done something, and wants to see it. */
    boolean isUnderWay() {
        return row != null || done != null || !reasons.isEmpty() || !evidenceReasons.isEmpty();
    }

    boolean isRefused() {
        return done == null || !evidenceReasons.isEmpty();
    }
}
