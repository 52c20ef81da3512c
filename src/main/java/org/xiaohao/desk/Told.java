package org.xiaohao.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xiaohao.desk.Dossier.Fact;
import org.xiaohao.shared.Actor;

/** One thing of the timeline before it is put into words. */
record Told(Instant at, Actor actor, String title, String stageAfter, List<Fact> said, String hidden) {

    /** A person who uploads ten photos or edits ten rows in one go did one thing, not ten. */
    static List<Told> joined(List<Told> events) {
        List<Told> joined = new ArrayList<>();
        for (Told event : events) {
            Told last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && event.stageAfter().isEmpty() && event.isLike(last)) {
                List<Fact> said = new ArrayList<>(last.said());
                said.addAll(event.said());
                joined.set(joined.size() - 1, new Told(last.at(), last.actor(), last.title(), "", said, null));
            } else {
                joined.add(event);
            }
        }
        return joined;
    }

    private boolean isLike(Told other) {
        return title.equals(other.title) && actor.equals(other.actor);
    }
}
