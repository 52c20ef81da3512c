package org.xiaohao.problem;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** Keeps the lists of a case: instalments, dated promises, milestones. */
@Service
public class Rows {

    private final JdbcClient db;
    private final CaseStore store;
    private final CaseMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rows(JdbcClient db, CaseStore store, CaseMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.store = store;
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    public List<Row> of(ProblemNumber number, String kind) {
        return db.sql("select * from case_row where number = :number and kind = :kind order by position")
                .param("number", number.value())
                .param("kind", kind)
                .query((row, index) -> new Row(
                        row.getObject("id", UUID.class),
                        kind,
                        row.getInt("position"),
                        mapper.answers(row.getString("content")),
                        mapper.several(row.getString("former"))))
                .list();
    }

    /** The kinds of which the case has rows. */
    public List<String> kinds(ProblemNumber number) {
        return db.sql("select distinct kind from case_row where number = :number order by kind")
                .param("number", number.value())
                .query(String.class)
                .list();
    }

    /**
     * Adds a row, or changes the row {@code id}. The values were checked against the row's form.
     *
     * @throws Rejection when the case is closed or the row is not of this case
     */
    @Transactional
    public Row save(ProblemNumber number, Actor actor, UUID id, String kind, Map<String, Object> values) {
        lockOpen(number);
        int changed = id == null ? 0 : change(number, actor, id, kind, values);
        if (id != null && changed == 0) {
            throw new Rejection("这一行已被删除，请刷新后重试");
        }
        UUID saved = id == null ? add(number, actor, kind, values) : id;
        publish(number, actor, saved, kind);
        return of(number, kind).stream()
                .filter(row -> row.id().equals(saved))
                .findFirst()
                .orElseThrow();
    }

    @Transactional
    public void remove(ProblemNumber number, Actor actor, UUID id) {
        lockOpen(number);
        var kind = db.sql("delete from case_row where id = :id and number = :number returning kind")
                .param("id", id)
                .param("number", number.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Rejection("这一行已被删除，请刷新后重试"));
        publish(number, actor, id, kind);
    }

    private void lockOpen(ProblemNumber number) {
        var file = store.lock(number).orElseThrow(() -> new Rejection("没有这个编号的案件"));
        if (!file.stage().isOpen()) {
            throw new Rejection("案件已销号，不能再修改");
        }
    }

    private int change(ProblemNumber number, Actor actor, UUID id, String kind, Map<String, Object> values) {
        return db.sql(
                        """
                update case_row set content = cast(:values as jsonb), changed_by = :actor, changed_at = :now,
                former = case when content <> cast(:values as jsonb) and exists (select 1 from case_step s
                where s.number = case_row.number and s.taken_at >= case_row.changed_at)
                then former || jsonb_build_array(content) else former end
                where id = :id and number = :number and kind = :kind""")
                .param("values", mapper.write(values))
                .param("actor", actor.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("number", number.value())
                .param("kind", kind)
                .update();
    }

    private UUID add(ProblemNumber number, Actor actor, String kind, Map<String, Object> values) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                insert into case_row (id, number, kind, position, content, changed_by, changed_at)
                select :id, :number, :kind, coalesce(max(position), 0) + 1, cast(:values as jsonb), :actor, :now
                from case_row where number = :number and kind = :kind""")
                .param("id", id)
                .param("number", number.value())
                .param("kind", kind)
                .param("values", mapper.write(values))
                .param("actor", actor.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private void publish(ProblemNumber number, Actor actor, UUID row, String kind) {
        events.publishEvent(new CaseEvent(
                number, "rows.changed", actor, clock.instant(), Map.of("row", row.toString(), "kind", kind)));
    }
}
