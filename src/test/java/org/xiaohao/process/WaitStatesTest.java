package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.xiaohao.problem.KnownSteps;
import org.xiaohao.problem.Stage;
import org.xiaohao.support.WaitStates;

/**
 * Where a case waits, its step is lawful; the walks check at every task that the stage is one of the table.
 * Work on the problem itself is done while the case is being rectified, whatever its type.
 */
class WaitStatesTest {

    private static final Models RULE_BOOK = read();

    @Test
    void everyTaskOfASharedProcedureIsInTheTable() {
        assertThat(tasks(false)).isNotEmpty().allMatch(task -> WaitStates.tasks()
                .contains(task.getId()));
    }

    @Test
    void theTableNamesNoTaskThatIsNotDrawn() {
        Set<String> drawn =
                RULE_BOOK.all(UserTask.class).stream().map(UserTask::getId).collect(Collectors.toSet());
        assertThat(drawn).containsAll(WaitStates.tasks());
    }

    @Test
    void theStepOfATaskIsLawfulInEveryStageInWhichItWaits() {
        assertThat(unlawful()).isEmpty();
    }

    @Test
    void aTaskOfATypeThatIsTakenAtAnotherStageWouldBeNamed() {
        assertThat(KnownSteps.stages("applyForClosure")).containsExactly(Stage.RECTIFYING);
        assertThat(KnownSteps.stages("applyForClosure")).doesNotContainAnyElementsOf(WaitStates.of("userTask_accept"));
    }

    private static List<String> unlawful() {
        return RULE_BOOK.all(UserTask.class).stream()
                .filter(task -> !Models.isOfARound(task))
                .flatMap(task -> steps(task)
                        .filter(step -> !KnownSteps.stages(step).containsAll(WaitStates.of(task.getId()))
                                // one task, two places: in each the law of the other step holds
                                && !step.equals("recordObjection"))
                        .map(step -> task.getId() + ": " + step))
                .toList();
    }

    private static Stream<String> steps(UserTask task) {
        return Stream.concat(
                Models.property(task, "step").stream(),
                Models.property(task, "stepWhen").map(rule -> rule.replaceAll(".*:", "")).stream());
    }

    private static List<UserTask> tasks(boolean ofTypes) {
        return RULE_BOOK.all(Process.class).stream()
                .filter(process -> Models.isType(process) == ofTypes && !Models.isOfARound(process))
                .flatMap(process -> process.getChildElementsByType(UserTask.class).stream())
                .toList();
    }

    private static Models read() {
        try {
            return Models.of(ModelFiles.read(Path.of("processes")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
