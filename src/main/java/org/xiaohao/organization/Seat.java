package org.xiaohao.organization;

import java.util.Optional;
import org.xiaohao.shared.UnitCode;

/** A post in a unit; each seat is one group of people who share its tasks. */
public record Seat(UnitCode unit, Post post) {

    public String group() {
        return unit + "." + post.code();
    }

    /** The seat behind a group name; empty for groups that are no seat. */
    public static Optional<Seat> ofGroup(String group) {
        int dot = group == null ? -1 : group.lastIndexOf('.');
        if (dot < 0 || !UnitCode.isValid(group.substring(0, dot))) {
            return Optional.empty();
        }
        return Post.ofCode(group.substring(dot + 1)).map(post -> new Seat(new UnitCode(group.substring(0, dot)), post));
    }
}
