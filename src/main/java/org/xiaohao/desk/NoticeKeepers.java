package org.xiaohao.desk;

import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.UnitKind;

/** Who looks after the notices: the coordination office and the keepers of the system. */
@Component
class NoticeKeepers {

    private static final Set<Post> OF_OFFICE = Set.of(Post.LEADER, Post.HANDLER);
    private static final Set<Post> EDITORS = Set.of(Post.ADMIN, Post.DESIGNER);

    private final CaseGate gate;
    private final Directory directory;

    NoticeKeepers(CaseGate gate, Directory directory) {
        this.gate = gate;
        this.directory = directory;
    }

    void requireReader() {
        require(isOfOffice() || mayEdit());
    }

    void requireEditor() {
        require(mayEdit());
    }

    /** What waits and what failed concerns no designer. */
    void requirePostmaster() {
        require(isPostmaster());
    }

    boolean mayEdit() {
        return holds(seat -> EDITORS.contains(seat.post()));
    }

    boolean isPostmaster() {
        return isOfOffice() || holds(seat -> seat.post() == Post.ADMIN);
    }

    boolean isOfOffice() {
        return holds(seat -> OF_OFFICE.contains(seat.post())
                && directory
                        .unit(seat.unit())
                        .filter(unit -> unit.kind() == UnitKind.OFFICE)
                        .isPresent());
    }

    private boolean holds(Predicate<Seat> wanted) {
        return gate.visitor().seats().stream().anyMatch(wanted);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
