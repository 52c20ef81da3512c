package org.xiaohao.process.step;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.UnitCode;

/** Starts the procedures that accompany a case beside its way, each at its message start event, and ends them with it. */
@Component
class Companions {

    /** Kind of event to the start message of one procedure. */
    private static final Map<String, String> STARTS = Map.of(
            "supervised", "problem.supervised",
            "included", "problem.included",
            "lookBack.due", "problem.lookBackDue");

    private static final String ENDED = "problem.closed";
    private static final String REOPENED = "problem.reopened";

    private final RuntimeService runtime;
    private final Cases cases;
    private final CaseVariables variables;
    private final Directory directory;
    private final AsSystem asSystem;

    Companions(
            @Lazy RuntimeService runtime,
            Cases cases,
            CaseVariables variables,
            Directory directory,
            AsSystem asSystem) {
        this.runtime = runtime;
        this.cases = cases;
        this.variables = variables;
        this.directory = directory;
        this.asSystem = asSystem;
    }

    /** Last of all listeners: the case must be whole before the first task appears. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener
    void start(CaseEvent event) {
        String message = STARTS.get(event.kind());
        if (message != null) {
            CaseFile file = cases.find(event.number()).orElseThrow();
            asSystem.run(() -> runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(file.number().value())
                    .setVariables(of(file, event))
                    .correlateStartMessage());
        }
    }

    /** What accompanies a case ends when it is closed. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(condition = "#event.isClosing()")
    void end(CaseEvent event) {
        end(event, ENDED);
    }

    /** The office took it up again by itself; a look back that led to it ends on its own way. */
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    @EventListener(condition = "#event.kind() == 'reopened'")
    void endAgain(CaseEvent event) {
        end(event, REOPENED);
    }

    private void end(CaseEvent event, String message) {
        asSystem.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(event.number().value())
                .correlateAll());
    }

    private VariableMap of(CaseFile file, CaseEvent event) {
        VariableMap known = variables.of(file);
        known.putAll(Carriers.of(file));
        known.putValue("verifyingUnit", Objects.toString(file.verifyingUnit(), ""));
        Object unit = file.facts().get("supervisedUnit");
        if (unit != null) {
            known.putValue("supervisedUnit", unit)
                    .putValue("supervisingUnit", supervising(new UnitCode(unit.toString())))
                    .putValue("supervisionLevel", event.references().getOrDefault("level", SupervisionTable.HIGHEST));
        }
        return known;
    }

    /** The office supervises; whoever watches all units watches the office. */
    private String supervising(UnitCode supervised) {
        boolean office = directory
                .unit(supervised)
                .filter(unit -> unit.kind() == UnitKind.OFFICE)
                .isPresent();
        return directory.units(office ? UnitKind.SUPERVISION : UnitKind.OFFICE).stream()
                .map(Unit::code)
                .map(UnitCode::value)
                .findFirst()
                .orElseThrow();
    }
}
