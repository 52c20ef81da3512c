package org.xiaohao.process.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.problem.CaseSteps;
import org.xiaohao.round.RoundSteps;

/**
 * Reviews the files of a release before any of them reaches the engine: whoever may write a model could otherwise run
 * code in the house.
 */
@Component
public class ModelGate {

    private final Supplier<Set<String>> steps;

    @Autowired
    ModelGate(ListableBeanFactory house) {
        // names only: a delegate needs the engine, and the gate stands before it
        this.steps = () -> Set.of(house.getBeanNamesForType(JavaDelegate.class, true, false));
    }

    /** @param steps names of the beans that a service task may call */
    public ModelGate(Set<String> steps) {
        this.steps = () -> steps;
    }

    /** The same, and what the files say of each other: these are all files of a release. */
    public List<Finding> reviewRelease(Map<String, byte[]> files) {
        List<Finding> single = review(files);
        return single.isEmpty()
                ? new ReferenceReview(files, step -> CaseSteps.knows(step) || RoundSteps.knows(step))
                        .findings()
                        .toList()
                : single;
    }

    /** Everything that is wrong with any of the files, or nothing; content by path. */
    public List<Finding> review(Map<String, byte[]> files) {
        Set<String> beans = steps.get();
        return files.entrySet().stream()
                .flatMap(file -> review(file.getKey(), file.getValue(), beans))
                .distinct()
                .toList();
    }

    private static Stream<Finding> review(String path, byte[] content, Set<String> beans) {
        try {
            return switch (path.substring(path.lastIndexOf('.') + 1)) {
                case "bpmn" -> new DiagramReview(path, beans).of(SafeXml.read(content));
                case "dmn" -> new TableReview(path).of(SafeXml.read(content));
                case "form" -> form(content);
                default -> throw new IllegalArgumentException("只能发布 .bpmn、.dmn、.form 文件");
            };
        } catch (IllegalArgumentException wrong) {
            return Stream.of(new Finding(path, "", wrong.getMessage()));
        }
    }

    /** A form that can be read can be checked: its reader refuses every component the server does not know. */
    private static Stream<Finding> form(byte[] content) {
        FormDefinition.parse(new String(content, StandardCharsets.UTF_8));
        return Stream.empty();
    }
}
