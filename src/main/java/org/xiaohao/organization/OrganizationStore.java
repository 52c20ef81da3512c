package org.xiaohao.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.UnitCode;

/** The tables of units, posts and people. */
@Repository
class OrganizationStore {

    private final JdbcClient db;

    OrganizationStore(JdbcClient db) {
        this.db = db;
    }

    List<UnitLine> units() {
        return db.sql("select * from unit order by position, code")
                .query((row, index) -> unit(row))
                .list();
    }

    Map<UnitKind, Set<Post>> posts() {
        Map<UnitKind, Set<Post>> posts = new EnumMap<>(UnitKind.class);
        db.sql("select kind, post from kind_post").query(row -> {
            posts.computeIfAbsent(
                            UnitKind.ofCode(row.getString("kind")).orElseThrow(), any -> EnumSet.noneOf(Post.class))
                    .add(Post.ofCode(row.getString("post")).orElseThrow());
        });
        return posts;
    }

    List<Person> people() {
        Map<String, List<Seat>> seats = new LinkedHashMap<>();
        db.sql("select person, unit, post from seat order by person, unit, post")
                .query(row -> {
                    seats.computeIfAbsent(row.getString("person"), any -> new ArrayList<>())
                            .add(new Seat(
                                    new UnitCode(row.getString("unit")),
                                    Post.ofCode(row.getString("post")).orElseThrow()));
                });
        return db.sql("select * from person order by id")
                .query((row, index) -> new Person(
                        new PersonId(row.getString("id")),
                        row.getString("name"),
                        row.getString("mail"),
                        row.getString("phone"),
                        seats.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    void save(UnitLine line) {
        Unit unit = line.unit();
        db.sql(
                        """
                insert into unit (code, position, name, kind, parent, city, level, valid_from, valid_to, mail)
                values (:code, :position, :name, :kind, :parent, :city, :level, :from, :to, :mail)
                on conflict (code) do update set position = excluded.position, name = excluded.name,
                    kind = excluded.kind, parent = excluded.parent, city = excluded.city, level = excluded.level,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to, mail = excluded.mail""")
                .param("code", unit.code().value())
                .param("position", line.position())
                .param("name", unit.name())
                .param("kind", unit.kind().code())
                .param("parent", unit.parent() == null ? null : unit.parent().value())
                .param("city", unit.city())
                .param("level", line.level())
                .param("from", unit.validFrom())
                .param("to", unit.validTo())
                .param("mail", unit.mail())
                .update();
    }

    void save(Map<UnitKind, Set<Post>> posts) {
        db.sql("delete from kind_post").update();
        posts.forEach((kind, each) -> each.forEach(post -> db.sql("insert into kind_post values (:kind, :post)")
                .param("kind", kind.code())
                .param("post", post.code())
                .update()));
    }

    void save(Person person) {
        db.sql(
                        """
                insert into person (id, name, mail, phone) values (:id, :name, :mail, :phone)
                on conflict (id) do update set name = excluded.name, mail = excluded.mail, phone = excluded.phone""")
                .param("id", person.id().value())
                .param("name", person.name())
                .param("mail", person.mail())
                .param("phone", person.phone())
                .update();
        // who left a seat must not keep its tasks
        db.sql("delete from seat where person = :id")
                .param("id", person.id().value())
                .update();
        person.seats().forEach(seat -> db.sql("insert into seat values (:id, :unit, :post)")
                .param("id", person.id().value())
                .param("unit", seat.unit().value())
                .param("post", seat.post().code())
                .update());
    }

    private static UnitLine unit(ResultSet row) throws SQLException {
        String parent = row.getString("parent");
        var unit = new Unit(
                new UnitCode(row.getString("code")),
                row.getString("name"),
                UnitKind.ofCode(row.getString("kind")).orElseThrow(),
                parent == null ? null : new UnitCode(parent),
                row.getString("city"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("mail"));
        return new UnitLine(unit, row.getString("level"), row.getInt("position"));
    }
}
