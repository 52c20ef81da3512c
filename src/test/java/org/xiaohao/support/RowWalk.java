package org.xiaohao.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import org.springframework.context.ApplicationContext;
import org.xiaohao.problem.Rows;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;

/** What the responsible person does with the rows of a case between two tasks. */
public final class RowWalk {

    private RowWalk() {}

    /** One cell of one row gets another value; rows are counted from nought. */
    public static void changed(
            ApplicationContext house, TypeWalk walk, String kind, int row, String key, Object value) {
        var rows = house.getBean(Rows.class);
        var file = walk.walk().file();
        var old = rows.of(walk.walk().number(), kind).get(row);
        var values = new HashMap<>(old.values());
        values.put(key, value);
        var person = Actor.person(new PersonId(file.responsiblePerson()), file.responsibleUnit());
        rows.save(walk.walk().number(), person, old.id(), kind, values);
    }

    /** Every row of the kind is done today. */
    public static TypeWalk allDone(ApplicationContext house, TypeWalk walk, String kind, String done) {
        int many = house.getBean(Rows.class).of(walk.walk().number(), kind).size();
        for (int row = 0; row < many; row++) {
            changed(house, walk, kind, row, done, day(house, 0));
        }
        return walk;
    }

    /** So many days from the day of the house's clock. */
    public static String day(ApplicationContext house, int days) {
        return LocalDate.now(house.getBean(Clock.class)).plusDays(days).toString();
    }
}
