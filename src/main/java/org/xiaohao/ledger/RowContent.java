package org.xiaohao.ledger;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Unit;
import org.xiaohao.problem.Answers;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.EnterpriseVoice;
import org.xiaohao.problem.Stage;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.problem.Veil;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.ClockKind;
import org.xiaohao.supervision.Clocks;

/** Gathers the columns of a row from the rooms that own them. */
@Component
class RowContent {

    private final Cases cases;
    private final Clocks clocks;
    private final EnterpriseVoice voice;
    private final Directory directory;

    RowContent(Cases cases, Clocks clocks, EnterpriseVoice voice, Directory directory) {
        this.cases = cases;
        this.clocks = clocks;
        this.voice = voice;
        this.directory = directory;
    }

    Map<String, Object> of(CaseFile file) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.putAll(
                Reported.of(file, directory.unit(file.zone()).map(Unit::city).orElse(null)));
        carried(columns, file);
        limits(columns, file, clocks.running(file.number()));
        steps(columns, cases.steps(file.number()));
        outcome(columns, file);
        return columns;
    }

    private static void carried(Map<String, Object> columns, CaseFile file) {
        columns.put("lead_unit", Cells.text(file.leadUnit()));
        columns.put("lead_leader", file.leadLeader());
        columns.put("responsible_unit", Cells.text(file.responsibleUnit()));
        columns.put("responsible_person", file.responsiblePerson());
        columns.put("verifying_unit", Cells.text(file.verifyingUnit()));
        columns.put("stage", file.stage().name());
        columns.put("suspended", file.isSuspended());
        columns.put("claimed_at", Cells.timestamp(file.claimedAt()));
        columns.put("hand_backs", file.counts().handBacks());
        columns.put("extensions", file.counts().extensions());
        columns.put("breaches", file.counts().breaches());
        columns.put("reopenings", file.counts().reopenings());
        columns.put("supervisions", file.counts().supervisions());
        columns.put("supervision_number", Cells.text(file.facts().get("supervisionNumber")));
    }

    private void limits(Map<String, Object> columns, CaseFile file, List<CaseClock> running) {
        columns.put("plan_due_at", earliest(running, ClockKind.PLAN));
        columns.put("statutory_due_at", earliest(running, ClockKind.STATUTORY));
        columns.put("supervision_due_at", earliest(running, ClockKind.SUPERVISION_13710));
        // the task to resume a suspended case runs, but the case does not
        var first = running.stream()
                .filter(each -> each.isPaused() || !file.isSuspended())
                .min(Clocks.EARLIEST);
        columns.put("due_at", first.map(CaseClock::dueAt).map(Timestamp::from).orElse(null));
        columns.put("due_name", first.map(CaseClock::name).orElse(null));
        columns.put("due_provisional", first.map(CaseClock::provisional).orElse(false));
        columns.put("due_paused", first.map(CaseClock::isPaused).orElse(false));
        columns.put(
                "yellow_from",
                first.map(clocks::yellowFrom).map(Timestamp::from).orElse(null));
    }

    private static void steps(Map<String, Object> columns, List<StepRecord> steps) {
        columns.put("return_count", (int)
                steps.stream().filter(StepRecord::sendsBack).count());
        columns.put("verifiers", people(steps, "verify"));
        columns.put("look_back", LookedBack.verdict(steps));
        columns.put("rebounded", LookedBack.rebounded(steps));
        columns.put(
                "approver",
                steps.stream()
                        .filter(step -> step.step().equals("approveClosure") && step.stageAfter() != Stage.RECTIFYING)
                        .map(step -> step.actor().signature())
                        .findFirst()
                        .orElse(null));
    }

    private void outcome(Map<String, Object> columns, CaseFile file) {
        var answers = voice.of(file.number());
        var veil = Veil.ofLists(file);
        columns.put("measures", veil.cover(Cells.text(file.facts().get("measures"))));
        columns.put("settled_amount", Cells.number(file.facts().get("settledAmount")));
        columns.put("rule_made", veil.cover(Cells.text(file.facts().get("ruleMade"))));
        columns.put("reported_month", Cells.text(file.facts().get("reportedMonth")));
        columns.put("month_progress", veil.cover(Cells.text(file.facts().get("monthProgress"))));
        columns.put("month_difficulties", veil.cover(Cells.text(file.facts().get("monthDifficulties"))));
        columns.put("result", file.result() == null ? null : file.result().name());
        columns.put("closed_at", Cells.timestamp(file.closedAt()));
        columns.put("silent", answers.map(Answers::silent).orElse(null));
        columns.put("contacted", answers.map(Answers::contacted).orElse(null));
        columns.put("solved", answers.map(Answers::solved).orElse(null));
        columns.put("satisfied", answers.map(Answers::satisfied).orElse(null));
    }

    private static String people(List<StepRecord> steps, String name) {
        String joined = steps.stream()
                .filter(step -> step.step().equals(name))
                .map(step -> step.actor().signature())
                .distinct()
                .collect(Collectors.joining(","));
        return joined.isEmpty() ? null : joined;
    }

    private static Timestamp earliest(List<CaseClock> running, ClockKind kind) {
        return running.stream()
                .filter(each -> each.kind() == kind)
                .map(CaseClock::dueAt)
                .min(Comparator.naturalOrder())
                .map(Timestamp::from)
                .orElse(null);
    }
}
