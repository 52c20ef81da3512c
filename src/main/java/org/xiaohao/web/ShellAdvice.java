package org.xiaohao.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.xiaohao.identity.Deputies;
import org.xiaohao.identity.Door;
import org.xiaohao.identity.Visitor;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.UnitKind;

/** Gives every page the shell that fits its reader. */
@ControllerAdvice
class ShellAdvice {

    private static final String STAFF_AREA = "/desk";

    private final Door door;
    private final Directory directory;
    private final Deputies deputies;

    ShellAdvice(Door door, Directory directory, Deputies deputies) {
        this.deputies = deputies;
        this.door = door;
        this.directory = directory;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        // on an error page the path is that of the request that failed
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = (failed == null ? request.getRequestURI() : failed.toString())
                .substring(request.getContextPath().length());
        if (failed == null && !path.startsWith(STAFF_AREA)) {
            return Shell.outside(path);
        }
        Optional<Visitor> visitor = door.current();
        return visitor.map(staff -> new Shell(
                        true,
                        staff.name(),
                        units(staff),
                        isClerk(staff),
                        holds(staff, Post.DESIGNER),
                        holds(staff, Post.AUDITOR),
                        keepsNotices(staff),
                        watches(staff),
                        staff.seats().stream().anyMatch(seat -> seat.post().handlesCases()),
                        holdsInOffice(staff, working()),
                        decides(staff),
                        readsCalendar(staff),
                        holds(staff, Post.LEADER) || holds(staff, Post.OWNER),
                        path))
                .orElse(Shell.outside(path));
    }

    private boolean decides(Visitor visitor) {
        return holds(visitor, Post.LEADER)
                || deputies.seatsLentTo(visitor.person()).keySet().stream()
                        .flatMap(group -> Seat.ofGroup(group).stream())
                        .anyMatch(seat -> seat.post() == Post.LEADER);
    }

    private boolean isClerk(Visitor visitor) {
        return holdsInOffice(visitor, Set.of(Post.INTAKE));
    }

    private boolean keepsNotices(Visitor visitor) {
        return holds(visitor, Post.ADMIN)
                || holds(visitor, Post.DESIGNER)
                || holdsInOffice(visitor, Set.of(Post.LEADER, Post.HANDLER));
    }

    private boolean watches(Visitor visitor) {
        return visitor.seats().stream()
                .filter(seat -> seat.post().handlesCases())
                .flatMap(seat -> directory.unit(seat.unit()).stream())
                .anyMatch(unit -> unit.kind() == UnitKind.OFFICE || unit.kind() == UnitKind.SUPERVISION);
    }

    private boolean readsCalendar(Visitor visitor) {
        return holds(visitor, Post.ADMIN) || holds(visitor, Post.LEADER) || holdsInOffice(visitor, working());
    }

    private static Set<Post> working() {
        return Arrays.stream(Post.values()).filter(Post::handlesCases).collect(Collectors.toSet());
    }

    private boolean holdsInOffice(Visitor visitor, Set<Post> posts) {
        return visitor.seats().stream()
                .filter(seat -> posts.contains(seat.post()))
                .flatMap(seat -> directory.unit(seat.unit()).stream())
                .anyMatch(unit -> unit.kind() == UnitKind.OFFICE);
    }

    private static boolean holds(Visitor visitor, Post post) {
        return visitor.seats().stream().anyMatch(seat -> seat.post() == post);
    }

    private String units(Visitor visitor) {
        return visitor.seats().stream()
                .map(Seat::unit)
                .distinct()
                .map(directory::nameOf)
                .collect(Collectors.joining("、"));
    }
}
