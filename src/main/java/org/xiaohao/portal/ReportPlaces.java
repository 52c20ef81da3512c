package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.identity.Door;
import org.xiaohao.identity.Visitor;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.shared.Actor;

/** Tells from the address at which place a report is written, and lets only clerks of the office to the counter. */
@Component
class ReportPlaces {

    static final String COUNTER = "/desk/register";
    private static final String PUBLIC = "/report";

    private final DraftOwner owners;
    private final Door door;
    private final Directory directory;

    ReportPlaces(DraftOwner owners, Door door, Directory directory) {
        this.owners = owners;
        this.door = door;
        this.directory = directory;
    }

    ReportPlace of(HttpServletRequest request) {
        return isCounter(request) ? counter() : new ReportPlace(PUBLIC, owners.of(request), Actor.ENTERPRISE);
    }

    /** The place, where a new browser of an enterprise is given its cookie. */
    ReportPlace remember(HttpServletRequest request, HttpServletResponse response) {
        return isCounter(request)
                ? counter()
                : new ReportPlace(PUBLIC, owners.remember(request, response), Actor.ENTERPRISE);
    }

    /** The person at the counter, acting for the office; anybody else is refused. */
    Actor clerk() {
        Visitor visitor = door.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
        return visitor.seats().stream()
                .filter(this::isCounterSeat)
                .findFirst()
                .map(seat -> Actor.person(visitor.person(), seat.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private ReportPlace counter() {
        Actor clerk = clerk();
        var person = door.current().orElseThrow().person();
        return new ReportPlace(COUNTER, owners.ofClerk(person), clerk);
    }

    private boolean isCounterSeat(Seat seat) {
        return seat.post() == Post.INTAKE
                && directory
                        .unit(seat.unit())
                        .map(Unit::kind)
                        .filter(UnitKind.OFFICE::equals)
                        .isPresent();
    }

    private static boolean isCounter(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith(COUNTER);
    }
}
