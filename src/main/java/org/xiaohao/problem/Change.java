package org.xiaohao.problem;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** What a step changes on the case, column by column. */
final class Change {

    private final Map<String, Object> columns = new LinkedHashMap<>();
    private final Set<String> forgotten = new HashSet<>();
    private Stage stage;

    static Change nothing() {
        return new Change();
    }

    static Change to(Stage stage) {
        var change = new Change();
        change.stage = stage;
        change.columns.put("stage", stage.name());
        return change;
    }

    Change at(String column, Instant moment) {
        columns.put(column, java.sql.Timestamp.from(moment));
        return this;
    }

    Change leadUnit(UnitCode unit) {
        columns.put("lead_unit", unit.value());
        return this;
    }

    Change withoutLead() {
        columns.put("lead_unit", null);
        return this;
    }

    Change leadLeader(String person) {
        columns.put("lead_leader", person);
        return this;
    }

    Change responsibleUnit(UnitCode unit) {
        columns.put("responsible_unit", unit.value());
        return this;
    }

    Change withoutResponsible() {
        columns.put("responsible_unit", null);
        return this;
    }

    Change responsiblePerson(String person) {
        columns.put("responsible_person", person);
        return this;
    }

    Change verifyingUnit(UnitCode unit) {
        columns.put("verifying_unit", unit.value());
        return this;
    }

    Change lookBackBegun(UnitCode unit, Instant now) {
        columns.put("look_back_unit", unit.value());
        return at("look_back_since", now);
    }

    /** Who looked back last may still read. */
    Change lookBackEnded() {
        columns.put("look_back_since", null);
        return this;
    }

    Change result(Result result) {
        columns.put("result", result.name());
        return this;
    }

    Change resumed() {
        columns.put("suspended_at", null);
        return this;
    }

    Change mergedInto(ProblemNumber main) {
        columns.put("merged_into", main.value());
        return this;
    }

    Change handedBack(CaseFile before) {
        columns.put("hand_backs", before.counts().handBacks() + 1);
        return this;
    }

    Change extended(CaseFile before) {
        columns.put("extensions", before.counts().extensions() + 1);
        return this;
    }

    Change breached(CaseFile before) {
        columns.put("breaches", before.counts().breaches() + 1);
        return this;
    }

    Change supervised(CaseFile before) {
        columns.put("supervisions", before.counts().supervisions() + 1);
        return this;
    }

    /** The case is open again: it has neither a result nor a day of closing. */
    Change reopened(CaseFile before) {
        columns.put("reopenings", before.counts().reopenings() + 1);
        columns.put("result", null);
        columns.put("closed_at", null);
        return lookBackEnded();
    }

    /** What was answered before says nothing any more; the steps keep it. */
    Change forgetting(Set<String> answers) {
        forgotten.addAll(answers);
        return this;
    }

    Set<String> forgotten() {
        return forgotten;
    }

    Map<String, Object> columns() {
        return columns;
    }

    Stage stageAfter(Stage before) {
        return stage == null ? before : stage;
    }
}
