package org.xiaohao.process.step;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiaohao.document.Order;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** What was written so far for one paper: a case may have two on the way, each in a procedure of its own. */
@Component
public class PaperDrafts {

    private static final String DRAFT = "draftDocument";

    private final HistoryService history;
    private final Cases cases;
    private final CaseValues values;
    private final AsSystem asSystem;

    PaperDrafts(@Lazy HistoryService history, Cases cases, CaseValues values, AsSystem asSystem) {
        this.history = history;
        this.cases = cases;
        this.values = values;
        this.asSystem = asSystem;
    }

    /** The order for a paper with everything that is known: the case, its result, and what the drafter wrote. */
    public Order order(
            ProblemNumber number, String processInstanceId, String kind, UnitCode drafting, UnitCode addressed) {
        CaseFile file = cases.find(number).orElseThrow();
        Map<String, String> words = new LinkedHashMap<>(values.of(file));
        words.put("resultLabel", file.result() == null ? "" : file.result().label());
        words.putAll(written(processInstanceId));
        return new Order(number, kind, drafting, addressed, words);
    }

    /** The last draft by form field key, or nothing before there is one. */
    Map<String, String> written(String processInstanceId) {
        var texts = new LinkedHashMap<String, String>();
        steps(processInstanceId).stream()
                .filter(step -> step.step().equals(DRAFT))
                .reduce((earlier, later) -> later)
                .map(StepRecord::answers)
                .orElse(Map.of())
                .forEach((key, text) -> texts.put(key, Objects.toString(text, "")));
        return texts;
    }

    /** Why the last draft came back, or an empty text. */
    String returned(String processInstanceId, String noteKey) {
        return steps(processInstanceId).stream()
                .reduce((earlier, later) -> later)
                .map(step -> Objects.toString(step.answers().get(noteKey), ""))
                .orElse("");
    }

    private List<StepRecord> steps(String processInstanceId) {
        return asSystem.get(
                () -> history.createHistoricTaskInstanceQuery().processInstanceId(processInstanceId).list().stream()
                        .flatMap(task -> cases.stepOfTask(task.getId()).stream())
                        .sorted(Comparator.comparing(StepRecord::sequence))
                        .toList());
    }
}
