package org.xiaohao.process.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiaohao.process.engine.AsSystem;
import org.xiaohao.shared.ProblemNumber;

/** Finds the case that a refused command was about, by whatever id the command carries. */
@Component
class RefusedCase {

    /** Where the engine's commands and the builders in them keep ids of tasks, executions and cases. */
    private static final Pattern IDS = Pattern.compile(
            "taskId|entityId|resourceId|executionId|(historicProcessI|processI)nstanceIds?|ids|businessKey");

    private static final String OF_THE_ENGINE = "org.camunda.bpm.engine.impl.";

    // a command over many instances is recorded for the first ones; the log holds the command itself
    private static final int MOST = 20;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsSystem asSystem;

    RefusedCase(@Lazy TaskService tasks, @Lazy RuntimeService runtime, AsSystem asSystem) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    List<ProblemNumber> of(Command<?> command) {
        var ids = ids(command);
        return asSystem.get(() -> ids.stream()
                .flatMap(id -> number(id).stream())
                .filter(number -> ProblemNumber.looksLike(number) || ProblemNumber.looksLikeRound(number))
                .distinct()
                .map(ProblemNumber::new)
                .toList());
    }

    private Optional<String> number(String id) {
        if (ProblemNumber.looksLike(id)) {
            return Optional.of(id);
        }
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        String execution = task == null ? id : task.getExecutionId();
        return Optional.ofNullable(execution)
                .map(any -> runtime.createExecutionQuery().executionId(any).singleResult())
                .map(Execution::getProcessInstanceId)
                .map(any -> runtime.createProcessInstanceQuery()
                        .processInstanceId(any)
                        .singleResult())
                .map(instance -> instance.getBusinessKey());
    }

    /** Of the command itself and of what the engine put into it. */
    private static List<String> ids(Command<?> command) {
        var ids = new ArrayList<String>();
        var parts = new ArrayDeque<Object>(List.of(command));
        CommandField.all(command).values().stream()
                .filter(value -> value.getClass().getName().startsWith(OF_THE_ENGINE))
                .forEach(parts::add);
        parts.forEach(part -> CommandField.all(part).forEach((name, value) -> {
            if (IDS.matcher(name).matches()) {
                texts(value).forEach(ids::add);
            }
        }));
        return ids.stream().distinct().limit(MOST).toList();
    }

    private static Stream<String> texts(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.of(value).filter(String.class::isInstance).map(String.class::cast);
    }
}
