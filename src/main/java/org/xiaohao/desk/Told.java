package org.xiaohao.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xiaohao.desk.Dossier.Fact;
import org.xiaohao.shared.Actor;

/**
 * One thing of the timeline before it is put into words.
 *
 * @param sort of what happened; things of one sort may have been done in one go
 */
record Told(Sort sort, Instant at, Actor actor, String title, String stageAfter, List<Fact> said, String hidden) {

    /** Work by the piece, or something that stands by itself: what was said twice was said on two days, perhaps. */
    enum Sort {
        PIECE,
        ALONE
    }

    /** Longer than it takes to choose the next file, and too short to move anything to another day's work. */
    private static final Duration ONE_GO = Duration.ofMinutes(10);

    Told(Instant at, Actor actor, String title, String stageAfter, List<Fact> said, String hidden) {
        this(Sort.ALONE, at, actor, title, stageAfter, said, hidden);
    }

    static Told piece(Instant at, Actor actor, String title, List<Fact> said) {
        return new Told(Sort.PIECE, at, actor, title, "", said, null);
    }

    /** A person who uploads ten photos or edits ten rows in one go did one thing, not ten. */
    static List<Told> joined(List<Told> events) {
        List<Told> joined = new ArrayList<>();
        for (Told event : events) {
            Told last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && event.continues(last)) {
                List<Fact> said = new ArrayList<>(last.said());
                said.addAll(event.said());
                joined.set(joined.size() - 1, piece(last.at(), last.actor(), last.title(), said));
            } else {
                joined.add(event);
            }
        }
        return joined;
    }

    private boolean continues(Told begun) {
        return sort == Sort.PIECE
                && begun.sort == Sort.PIECE
                && title.equals(begun.title)
                && actor.equals(begun.actor)
                && at.isBefore(begun.at.plus(ONE_GO));
    }
}
