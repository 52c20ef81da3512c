package org.xiaohao.problem;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.ProblemNumber;

/** Reads and writes the rows of a case. */
@Repository
class CaseStore {

    private final JdbcClient db;
    private final CaseMapper mapper;

    CaseStore(JdbcClient db, CaseMapper mapper) {
        this.db = db;
        this.mapper = mapper;
    }

    Optional<CaseFile> find(ProblemNumber number) {
        return read(number, "");
    }

    /** Locks the row for the transaction: whoever changes a case takes this lock first, always. */
    Optional<CaseFile> lock(ProblemNumber number) {
        return read(number, " for update");
    }

    Optional<CaseFile> tryLock(ProblemNumber number) {
        return read(number, " for update skip locked");
    }

    private Optional<CaseFile> read(ProblemNumber number, String suffix) {
        return db.sql("select * from problem_case where number = :number" + suffix)
                .param("number", number.value())
                .query(mapper::caseFile)
                .optional();
    }

    List<CaseFile> where(String condition, Map<String, ?> parameters) {
        return db.sql("select c.* from problem_case c where " + condition + " order by c.number")
                .params(parameters)
                .query(mapper::caseFile)
                .list();
    }

    /** The same, the newest first and no more than {@code :most}. */
    List<CaseFile> newest(String condition, Map<String, ?> parameters) {
        return db.sql("select c.* from problem_case c where " + condition + " order by c.number desc limit :most")
                .params(parameters)
                .query(mapper::caseFile)
                .list();
    }

    List<StepRecord> steps(ProblemNumber number) {
        return db.sql("select * from case_step where number = :number order by sequence")
                .param("number", number.value())
                .query(mapper::step)
                .list();
    }

    Optional<StepRecord> stepOfTask(String taskId) {
        return db.sql("select * from case_step where task_id = :task")
                .param("task", taskId)
                .query(mapper::step)
                .optional();
    }

    void update(ProblemNumber number, Change change, Map<String, Object> answers) {
        var sql = new StringBuilder(
                "update problem_case set facts = (facts - cast(:forgotten as text[])) || cast(:answers as jsonb)");
        change.columns()
                .keySet()
                .forEach(
                        column -> sql.append(", ").append(column).append(" = :").append(column));
        db.sql(sql + " where number = :number")
                .params(change.columns())
                .param("forgotten", change.forgotten().toArray(String[]::new))
                .param("answers", mapper.write(answers))
                .param("number", number.value())
                .update();
    }

    void insert(StepRecord step, String taskId) {
        db.sql(
                        """
                insert into case_step (id, number, sequence, step, task_id, task_name, actor, unit, on_behalf_of, taken_at,
                    answers, stage_after)
                values (:id, :number, :sequence, :step, :taskId, :taskName, :actor, :unit, :absent, :at,
                    cast(:answers as jsonb), :stage)""")
                .param("id", step.id())
                .param("number", step.number().value())
                .param("sequence", step.sequence())
                .param("step", step.step())
                .param("taskId", taskId)
                .param("taskName", step.taskName())
                .param("actor", step.actor().id())
                .param(
                        "unit",
                        step.actor().unit() == null ? null : step.actor().unit().value())
                .param(
                        "absent",
                        step.actor().onBehalfOf() == null
                                ? null
                                : step.actor().onBehalfOf().value())
                .param("at", Timestamp.from(step.at()))
                .param("answers", mapper.write(step.answers()))
                .param("stage", step.stageAfter().name())
                .update();
    }
}
