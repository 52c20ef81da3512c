package org.xiaohao.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** Remembers every look at what is kept covered, until somebody else of the office has checked it. */
@Service
public class GlassLooks {

    private static final String READ =
            "select l.*, c.person as checker, c.checked_at from glass_look l left join glass_check c on c.look = l.id ";

    private final JdbcClient db;
    private final CaseStore cases;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GlassLooks(JdbcClient db, CaseStore cases, Directory directory, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE + 100)
    @EventListener(condition = "#event.kind() == 'contact.revealed' or #event.kind() == 'evidence.revealed'")
    void remember(CaseEvent event) {
        var actor = event.actor();
        String evidence = event.references().get("evidence");
        db.sql(
                        """
                insert into glass_look (id, number, kind, person, unit, looked_at, reason, evidence)
                values (:id, :number, :kind, :person, :unit, :at, :reason, cast(:evidence as uuid))""")
                .param("id", UUID.randomUUID())
                .param("number", event.number().value())
                .param("kind", event.kind())
                .param("person", actor.id())
                .param("unit", actor.unit() == null ? null : actor.unit().value())
                .param("at", Timestamp.from(event.at()))
                .param("reason", event.references().getOrDefault("reason", ""))
                .param("evidence", evidence)
                .update();
    }

    /** Whether all looks are the business of this person: those who work on cases in the office that coordinates. */
    public boolean mayWatch(Viewer viewer) {
        return viewer.seats().stream()
                .filter(seat -> seat.post().handlesCases())
                .map(Seat::unit)
                .flatMap(unit -> directory.unit(unit).stream())
                .anyMatch(unit -> unit.kind() == UnitKind.OFFICE);
    }

    /** The newest first. */
    public List<GlassLook> list(boolean uncheckedOnly, int size, long offset) {
        return db.sql(READ + where(uncheckedOnly) + " order by l.looked_at desc, l.id limit :size offset :offset")
                .param("size", size)
                .param("offset", offset)
                .query((row, index) -> look(row))
                .list();
    }

    public long count(boolean uncheckedOnly) {
        return db.sql("select count(*) from glass_look l left join glass_check c on c.look = l.id "
                        + where(uncheckedOnly))
                .query(Long.class)
                .single();
    }

    private static String where(boolean uncheckedOnly) {
        return uncheckedOnly ? "where c.look is null" : "";
    }

    /**
     * Marks a look as checked; once is enough.
     *
     * @throws Rejection when there is no such look, or it is the own one, or the person is not of the office
     */
    @Transactional
    public void check(UUID id, Viewer viewer) {
        GlassLook look = find(id).orElseThrow(() -> new Rejection("没有这条查看记录"));
        cases.lock(look.number());
        if (!mayWatch(viewer) || look.actor().involves(viewer.person().value())) {
            throw new Rejection("本人的查看由办公室其他人员核对");
        }
        Instant now = clock.instant();
        int added = db.sql("insert into glass_check (look, person, checked_at) values (:look, :person, :now) "
                        + "on conflict do nothing")
                .param("look", id)
                .param("person", viewer.person().value())
                .param("now", Timestamp.from(now))
                .update();
        if (added > 0) {
            var unit = viewer.seats().iterator().next().unit();
            var actor = Actor.person(viewer.person(), unit);
            events.publishEvent(
                    new CaseEvent(look.number(), "reveal.checked", actor, now, Map.of("look", id.toString())));
        }
    }

    private Optional<GlassLook> find(UUID id) {
        return db.sql(READ + "where l.id = :id")
                .param("id", id)
                .query((row, index) -> look(row))
                .optional();
    }

    private static GlassLook look(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        String checker = row.getString("checker");
        Timestamp checkedAt = row.getTimestamp("checked_at");
        return new GlassLook(
                row.getObject("id", UUID.class),
                new ProblemNumber(row.getString("number")),
                new Actor(row.getString("person"), unit == null ? null : new UnitCode(unit)),
                row.getTimestamp("looked_at").toInstant(),
                row.getString("reason"),
                row.getObject("evidence", UUID.class),
                checker == null ? null : new PersonId(checker),
                checkedAt == null ? null : checkedAt.toInstant());
    }
}
