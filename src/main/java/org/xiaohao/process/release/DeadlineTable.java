package org.xiaohao.process.release;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.xiaohao.process.Term;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.supervision.ClockKind;

/** Asks the decision table of a release how long something may take. */
@Component
public class DeadlineTable {

    private static final String DECISION = "deadline-days";

    /** One line of the table: the term, the kind of limit it sets and its Chinese name. */
    public record Row(Term term, ClockKind kind, String name) {}

    private record Question(String deploymentId, TypeCode type, String subtype, String rule) {}

    /** A release never changes, and parsing the table takes longer than all the rest of a step. */
    private final Map<Question, Optional<Row>> answers = new ConcurrentHashMap<>();

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final AsSystem asSystem;

    DeadlineTable(RepositoryService repository, DecisionService decisions, AsSystem asSystem) {
        this.repository = repository;
        this.decisions = decisions;
        this.asSystem = asSystem;
    }

    /** Empty when the table knows no such limit for the type and subtype. */
    public Optional<Row> find(String deploymentId, TypeCode type, String subtype, String rule) {
        var question = new Question(deploymentId, type, subtype, rule);
        // not computeIfAbsent: the answer comes from the database, and a lock of the map must not wait for it
        Optional<Row> known = answers.get(question);
        if (known == null) {
            known = ask(question);
            answers.put(question, known);
        }
        return known;
    }

    private Optional<Row> ask(Question asked) {
        return asSystem.get(() -> {
            var table = repository
                    .createDecisionDefinitionQuery()
                    .deploymentId(asked.deploymentId())
                    .decisionDefinitionKey(DECISION)
                    .singleResult();
            var inputs = Variables.putValue("typeCode", asked.type().value())
                    .putValue("subtype", asked.subtype())
                    .putValue("rule", asked.rule());
            var result =
                    decisions.evaluateDecisionTableById(table.getId(), inputs).getFirstResult();
            return result == null ? Optional.<Row>empty() : row(result.getEntryMap());
        });
    }

    private static Optional<Row> row(Map<String, Object> entries) {
        int length = ((Number) entries.get("days")).intValue();
        if (length < 0) {
            return Optional.empty();
        }
        var term = new Term(length, (String) entries.get("unit"), (String) entries.get("source"));
        return Optional.of(
                new Row(term, ClockKind.valueOf((String) entries.get("kind")), (String) entries.get("name")));
    }
}
