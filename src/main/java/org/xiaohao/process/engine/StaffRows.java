package org.xiaohao.process.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.organization.Person;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.PersonId;

/** Reads everybody who has an account at once: the engine tells the groups of one account at a time. */
@Repository
public class StaffRows {

    private final JdbcClient db;

    StaffRows(JdbcClient db) {
        this.db = db;
    }

    /** In the order of their ids. */
    public List<Person> everybody() {
        return db.sql(
                        """
                select u.id_, u.first_, u.last_, u.email_, array_remove(array_agg(m.group_id_), null) as groups
                from act_id_user u left join act_id_membership m on m.user_id_ = u.id_
                group by u.id_, u.first_, u.last_, u.email_ order by u.id_""")
                .query(StaffRows::person)
                .list();
    }

    private static Person person(ResultSet row, int index) throws SQLException {
        List<Seat> seats = Stream.of((Object[]) row.getArray("groups").getArray())
                .flatMap(group -> Seat.ofGroup(group.toString()).stream())
                .toList();
        String id = row.getString("id_");
        String name = Stream.of(row.getString("last_"), row.getString("first_"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
        return new Person(new PersonId(id), name.isBlank() ? id : name, row.getString("email_"), null, seats);
    }
}
