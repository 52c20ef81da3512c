package org.xiaohao.process.account;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;
import org.xiaohao.process.engine.EngineAdministrators;

/** 三员分立 for groups of the engine: its own administrators' group counts as the post of system administrator. */
public final class Separation {

    private Separation() {}

    public static boolean allows(Stream<String> groups) {
        Set<Post> posts = EnumSet.noneOf(Post.class);
        groups.forEach(group -> {
            if (group.equals(EngineAdministrators.GROUP)) {
                posts.add(Post.ADMIN);
            }
            Seat.ofGroup(group).map(Seat::post).ifPresent(posts::add);
        });
        return Post.mayBeHeldTogether(posts);
    }
}
