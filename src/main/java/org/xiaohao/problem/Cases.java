package org.xiaohao.problem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** Answers what is known of a case. Callers at a door ask {@link Visibility} first. */
@Service
public class Cases {

    private final CaseStore store;
    private final JdbcClient db;

    Cases(CaseStore store, JdbcClient db) {
        this.store = store;
        this.db = db;
    }

    public Optional<CaseFile> find(ProblemNumber number) {
        return store.find(number);
    }

    /** The case, locked until the transaction ends. */
    public Optional<CaseFile> lock(ProblemNumber number) {
        return store.lock(number);
    }

    /** The case, locked, unless somebody works on it at this moment. */
    public Optional<CaseFile> tryLock(ProblemNumber number) {
        return store.tryLock(number);
    }

    /**
     * Locks a case that is still open or looked back on, so that nothing is added to it after its closing.
     *
     * @throws Rejection when it is closed and nobody looks back on it
     */
    public void lockOpen(ProblemNumber number) {
        CaseFile file = store.lock(number).orElseThrow();
        if (!file.stage().isOpen() && !file.isLookedBackOn()) {
            throw new Rejection("问题已经办结，不能再补充材料");
        }
    }

    /** All steps taken, oldest first. */
    public List<StepRecord> steps(ProblemNumber number) {
        return store.steps(number);
    }

    /** The step that completed a task of the engine, when it was completed. */
    public Optional<StepRecord> stepOfTask(String taskId) {
        return store.stepOfTask(taskId);
    }

    /** Cases closed with a result of substance from one moment until before the other. */
    public List<ProblemNumber> closedBetween(Instant from, Instant until) {
        var span = Map.of("from", Timestamp.from(from), "until", Timestamp.from(until));
        return store.where("c.closed_at >= :from and c.closed_at < :until", span).stream()
                .filter(file -> file.result() != null && file.result().isOfSubstance())
                .map(CaseFile::number)
                .toList();
    }

    public List<CaseFile> all() {
        return store.where("true", Map.of());
    }

    /** Every case that is not closed yet. */
    public List<CaseFile> open() {
        return store.where("c.stage <> 'CLOSED'", Map.of());
    }

    /** The open cases that the person carries by name, as responsible person or as leader of the lead. */
    public List<CaseFile> carriedBy(PersonId person) {
        return store.where(
                "c.stage <> 'CLOSED' and (c.responsible_person = :person or c.lead_leader = :person)",
                Map.of("person", person.value()));
    }

    /** Whether the code opens the case; an unknown number costs the same work as a wrong code. */
    public boolean codeMatches(ProblemNumber number, String code) {
        String stored = db.sql("select query_code_hash from problem_case where number = :number")
                .param("number", number.value())
                .query(String.class)
                .optional()
                .orElse("0".repeat(64));
        return MessageDigest.isEqual(
                stored.getBytes(StandardCharsets.US_ASCII), QueryCode.hash(code).getBytes(StandardCharsets.US_ASCII));
    }
}
