package org.xiaohao.problem;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.PersonId;

/** Who may be spoken to about a case, and for which unit somebody speaks. */
@Component
public class Circle {

    private static final PersonId ANYBODY = new PersonId("anybody");

    private final Visibility visibility;
    private final Directory directory;

    Circle(Visibility visibility, Directory directory) {
        this.visibility = visibility;
        this.directory = directory;
    }

    /** Somebody who may read a case. */
    public record Member(PersonId id, String name, String unit) {

        /** The name with the unit, which tells two of one name apart. */
        public String fullName() {
            return name + "（" + unit + "）";
        }
    }

    /** Everybody who may read the case, with one of the units by which they may, in the order of the units. */
    public List<Member> readers(CaseFile file) {
        Map<PersonId, Member> members = new LinkedHashMap<>();
        directory.seats().stream()
                .filter(seat -> may(seat, Action.READ, file))
                .forEach(seat -> directory.holding(seat.unit(), seat.post()).stream()
                        .map(person -> member(person, seat))
                        .forEach(member -> members.putIfAbsent(member.id(), member)));
        return List.copyOf(members.values());
    }

    /** The seat from which the viewer speaks; one of the unit that carries the case comes before others. */
    public Optional<Seat> seat(Viewer viewer, CaseFile file) {
        return viewer.seats().stream()
                .filter(seat -> may(seat, Action.DISCUSS, file))
                .min(Comparator.comparing((Seat seat) -> !seat.unit().equals(file.carrier()))
                        .thenComparing(Seat::group));
    }

    private boolean may(Seat seat, Action action, CaseFile file) {
        return visibility.may(new Viewer(ANYBODY, Set.of(seat)), action, file);
    }

    private Member member(Person person, Seat seat) {
        return new Member(person.id(), person.name(), directory.nameOf(seat.unit()));
    }
}
