package org.xiaohao.round;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** Writes the rows of a round. */
@Repository
class RoundWriter {

    private final JdbcClient db;
    private final RoundJson json;

    RoundWriter(JdbcClient db, RoundJson json) {
        this.db = db;
        this.json = json;
    }

    /** Whether the number was free: a round is opened once. */
    boolean insert(Round round, Collection<UnitCode> units) {
        int inserted = db.sql(
                        """
                insert into round (number, kind, stage, title, asks, asking_unit, asked_by, asked_at, due_on, urgent)
                values (:number, :kind, :stage, :title, cast(:asks as jsonb), :unit, :by, :at, :due, :urgent)
                on conflict do nothing""")
                .param("number", round.number().value())
                .param("kind", round.kind().name())
                .param("stage", round.stage().name())
                .param("title", round.title())
                .param("asks", json.write(round.asks()))
                .param("unit", round.askingUnit().value())
                .param("by", round.askedBy())
                .param("at", Timestamp.from(round.askedAt()))
                .param("due", Date.valueOf(round.dueOn()))
                .param("urgent", round.urgent())
                .update();
        if (inserted == 1) {
            units.forEach(
                    unit -> db.sql("insert into round_answer (round, unit, state) values (:round, :unit, 'ASKED')")
                            .param("round", round.number().value())
                            .param("unit", unit.value())
                            .update());
        }
        return inserted == 1;
    }

    /** The next number of a survey; the row stays locked until the survey is committed. */
    int nextSurvey(int year) {
        return db.sql(
                        """
                insert into round_sequence (year, last) values (:year, 1)
                on conflict (year) do update set last = round_sequence.last + 1 returning last""")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void stage(ProblemNumber round, RoundStage stage, Instant closedAt) {
        db.sql("update round set stage = :stage, closed_at = :closed where number = :number")
                .param("stage", stage.name())
                .param("closed", closedAt == null ? null : Timestamp.from(closedAt))
                .param("number", round.value())
                .update();
    }

    void approved(ProblemNumber round, Actor by) {
        db.sql("update round set approved_by = :by where number = :number")
                .param("by", by.signature())
                .param("number", round.value())
                .update();
    }

    void answer(ProblemNumber round, UnitCode unit, AnswerState state, Actor by, Instant at, String words) {
        db.sql(
                        """
                update round_answer set state = :state, answered_by = :by, answered_at = :at, words = :words
                where round = :round and unit = :unit""")
                .param("state", state.name())
                .param("by", state.isGiven() ? by.signature() : null)
                .param("at", Timestamp.from(at))
                .param("words", words)
                .param("round", round.value())
                .param("unit", unit.value())
                .update();
    }

    void insert(RoundRequest request, Instant at) {
        db.sql(
                        """
                insert into round_step (id, round, sequence, step, task_id, task_name, actor, unit, taken_at, answers)
                select :id, :round, count(*) + 1, :step, :task, :name, :actor, :unit, :at, cast(:answers as jsonb)
                from round_step where round = :round""")
                .param("id", UUID.randomUUID())
                .param("round", request.number().value())
                .param("step", request.step())
                .param("task", request.taskId())
                .param("name", request.taskName())
                .param("actor", request.actor().signature())
                .param(
                        "unit",
                        request.actor().unit() == null
                                ? null
                                : request.actor().unit().value())
                .param("at", Timestamp.from(at))
                .param("answers", json.write(request.answers()))
                .update();
    }
}
