package org.xiaohao.notice;

import java.util.UUID;

/**
 * A notice that this instance has taken to send.
 *
 * @param attempts how often it was taken, this time included
 */
record QueuedNotice(UUID id, Notice notice, int attempts) {

    /** The same at every attempt, so that a mail program shows a mail sent twice only once. */
    String messageId() {
        return "<" + id + "@notice.xiaohao>";
    }

    boolean isDigest() {
        return notice.template().equals(Slot.DIGEST);
    }

    /** What it is about, for the log. */
    String subject() {
        return notice.hasCase() ? notice.number().value() : notice.template();
    }
}
