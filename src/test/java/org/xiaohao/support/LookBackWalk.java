package org.xiaohao.support;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.evidence.Holder;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Viewer;
import org.xiaohao.problem.Visibility;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;

/** What somebody brings along who looks back on a closed case. */
public final class LookBackWalk {

    private static final byte[] NOTES =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private LookBackWalk() {}

    /** The notes of the visit go into the file of the case, by the lock through which every file of staff goes. */
    public static TypeWalk noted(ApplicationContext house, TypeWalk walk) {
        var number = walk.walk().number();
        var visitor = visitor(house, walk);
        var unit = walk.walk().file().lookBackUnit();
        var holder = Holder.ofCase(number, () -> house.getBean(Cases.class).lockOpen(number));
        house.getBean(Evidence.class)
                .keep(holder, "回访记录.pdf", new ByteArrayInputStream(NOTES), Actor.person(visitor, unit));
        return walk;
    }

    /** Whether somebody of the unit that looked back last may add to the case now. */
    public static boolean mayAdd(ApplicationContext house, TypeWalk walk) {
        var seat = new Seat(walk.walk().file().lookBackUnit(), Post.VERIFIER);
        var viewer = new Viewer(visitor(house, walk), Set.of(seat));
        return house.getBean(Visibility.class)
                .may(viewer, Action.CONTRIBUTE, walk.walk().number());
    }

    private static PersonId visitor(ApplicationContext house, TypeWalk walk) {
        return house.getBean(Directory.class)
                .holding(walk.walk().file().lookBackUnit(), Post.VERIFIER)
                .get(0)
                .id();
    }
}
