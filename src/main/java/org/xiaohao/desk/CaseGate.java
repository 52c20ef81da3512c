package org.xiaohao.desk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.identity.Door;
import org.xiaohao.identity.Visitor;
import org.xiaohao.organization.Seat;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Viewer;
import org.xiaohao.problem.Visibility;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.Worklist;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;

/** Lets nobody pass to a case who may not: every screen of this room comes through here first. */
@Component
class CaseGate {

    private final Door door;
    private final Visibility visibility;
    private final Cases cases;
    private final Worklist worklist;

    CaseGate(Door door, Visibility visibility, Cases cases, Worklist worklist) {
        this.door = door;
        this.visibility = visibility;
        this.cases = cases;
        this.worklist = worklist;
    }

    /** Whoever is logged in; the Tasklist's own filters let a stranger through, so this refuses. */
    Visitor visitor() {
        return door.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    }

    Viewer viewer() {
        Visitor visitor = visitor();
        return new Viewer(visitor.person(), Set.copyOf(visitor.seats()));
    }

    boolean may(Action action, ProblemNumber number) {
        return visibility.may(viewer(), action, number);
    }

    /** The case, or 403: a number that does not exist is answered like one that must not be seen. */
    CaseFile require(Action action, String number) {
        viewer();
        if (!ProblemNumber.looksLike(number)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return require(action, new ProblemNumber(number));
    }

    CaseFile require(Action action, ProblemNumber number) {
        if (!may(action, number)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return cases.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    /** The case of an open task. Who is at the door comes before whether the task exists: a stranger learns neither. */
    CaseFile requireOfTask(Action action, String task) {
        viewer();
        var item = worklist.task(task).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return require(action, item.number());
    }

    /** Whether the visitor holds the task or may claim it. */
    boolean mayWork(WorkItem item) {
        Visitor visitor = visitor();
        return worklist.mayWork(
                visitor.person(), visitor.seats().stream().map(Seat::group).toList(), item.taskId());
    }

    /** The visitor acting for the unit that carries the case, where that is one of the visitor's own. */
    Actor actor(CaseFile file) {
        Visitor visitor = visitor();
        List<Seat> seats = visitor.seats();
        var unit = Stream.of(file.carrier(), file.responsibleUnit(), file.leadUnit(), file.verifyingUnit())
                .filter(Objects::nonNull)
                .filter(code -> seats.stream().anyMatch(seat -> seat.unit().equals(code)))
                .findFirst()
                .or(() -> seats.stream().map(Seat::unit).findFirst());
        return new Actor(visitor.person().value(), unit.orElse(null));
    }
}
