package org.xiaohao.process.step;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.process.release.ModelProperties;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.supervision.LookBacks;

/** Has a closed case looked back on at every day that was promised in it and is still to come. */
@Component
class PromisedDays {

    private final Cases cases;
    private final RowDates rows;
    private final LookBacks lookBacks;
    private final RuntimeService runtime;
    private final RepositoryService models;
    private final AsSystem asSystem;

    PromisedDays(
            Cases cases,
            RowDates rows,
            LookBacks lookBacks,
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService models,
            AsSystem asSystem) {
        this.cases = cases;
        this.rows = rows;
        this.lookBacks = lookBacks;
        this.runtime = runtime;
        this.models = models;
        this.asSystem = asSystem;
    }

    @EventListener(condition = "#event.isClosing()")
    void closed(CaseEvent event) {
        CaseFile file = cases.find(event.number()).orElseThrow();
        if (file.result().isOfSubstance()) {
            lookBacks.promised(file, days(file.number()));
        }
    }

    /** The diagram under which the case runs says which columns of its lists are promises. */
    private Set<LocalDate> days(ProblemNumber number) {
        return asSystem.get(
                () -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                        .map(ProcessInstance::getProcessDefinitionId)
                        .distinct()
                        .flatMap(this::watches)
                        .map(watch -> open(number, watch))
                        .flatMap(Collection::stream)
                        .collect(Collectors.toSet()));
    }

    private Stream<ModelProperties> watches(String definition) {
        return models.getBpmnModelInstance(definition).getModelElementsByType(UserTask.class).stream()
                .map(ModelProperties::of)
                .filter(properties -> !properties.text("rowsDue").isEmpty());
    }

    private Set<LocalDate> open(ProblemNumber number, ModelProperties watch) {
        return rows.open(number, watch).stream()
                .map(row -> row.values().get(watch.text("rowsDue")))
                .filter(Objects::nonNull)
                .map(day -> LocalDate.parse(day.toString()))
                .collect(Collectors.toSet());
    }
}
