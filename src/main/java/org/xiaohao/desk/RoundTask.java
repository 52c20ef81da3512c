package org.xiaohao.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.xiaohao.desk.RowTable.Input;
import org.xiaohao.form.Field;
import org.xiaohao.form.HideCondition;
import org.xiaohao.process.TaskForms;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.Worklist;
import org.xiaohao.round.Round;
import org.xiaohao.shared.Rejection;

/** The task that a visitor has in a round, done on the page of the round through the same door as in the Tasklist. */
@Component
class RoundTask {

    /** @param hide rule for the script, or {@code null} */
    record Line(Input input, String hide) {}

    record Sheet(String task, String name, String due, List<Line> lines) {}

    private final RoundGate rounds;
    private final CaseGate gate;
    private final TaskForms forms;
    private final Worklist worklist;
    private final ObjectMapper json;
    private final Dials dials;

    RoundTask(RoundGate rounds, CaseGate gate, TaskForms forms, Worklist worklist, ObjectMapper json, Dials dials) {
        this.rounds = rounds;
        this.gate = gate;
        this.forms = forms;
        this.worklist = worklist;
        this.json = json;
        this.dials = dials;
    }

    Optional<Sheet> of(Round round, RoundTyped typed) {
        return rounds.task(round)
                .map(item -> new Sheet(item.taskId(), item.name(), dials.dueOn(item), lines(item, typed)));
    }

    Map<String, Object> typed(String task, MultiValueMap<String, String> parameters) {
        var typed = RowInputs.typed(fields(task), parameters);
        typed.values().removeIf(value -> value instanceof String text && text.isBlank());
        return typed;
    }

    /** @throws Rejection with the reasons of the guard; nothing is changed then */
    void submit(WorkItem item, Map<String, Object> typed) {
        var person = gate.visitor().person();
        if (item.assignee() == null) {
            worklist.claim(item.taskId(), person);
        }
        worklist.submit(item.taskId(), person, typed);
    }

    private List<Line> lines(WorkItem item, RoundTyped typed) {
        List<Field> fields = fields(item.taskId());
        List<Input> inputs = RowInputs.inputs(fields, Map.of(), typed.task(), typed.reasons());
        return inputs.stream()
                .map(input -> new Line(input, hide(fields.get(inputs.indexOf(input)))))
                .toList();
    }

    private List<Field> fields(String task) {
        return forms.of(task).map(form -> form.inputs()).orElse(List.of());
    }

    private String hide(Field field) {
        try {
            return field.hide() == null
                    ? null
                    : json.writeValueAsString(HideCondition.parse(field.hide()).anyOf());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
