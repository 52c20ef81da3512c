package org.xiaohao.process.guard;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * Opens a queue of the person's own tasks without joining every right to every task, which takes minutes when fifty
 * thousand are open. Being the holder or a candidate is the right; any other queue goes the engine's own way.
 */
@Component
class QueueGuard {

    private static final Map<String, String> OWN =
            Map.of("taskAssignee", "${currentUser()}", "taskCandidateGroupIn", "${currentUserGroups()}");

    Command<?> open(Command<?> command, CommandContext context) {
        // read with the rights of the person: somebody else's queue stays closed
        Filter queue = context.getFilterManager().findFilterById((String) CommandField.read(command, "filterId"));
        boolean own = queue != null
                && isOfOwnTasks(queue.getQuery())
                && asksForNoOthers((TaskQueryImpl) CommandField.read(command, "extendingQuery"));
        return own ? inner -> inner.runWithoutAuthorization(() -> command.execute(inner)) : command;
    }

    private static boolean isOfOwnTasks(TaskQueryImpl stored) {
        return namesNobody(stored)
                && OWN.entrySet().stream().anyMatch(word -> word.getValue()
                        .equals(stored.getExpressions().get(word.getKey())));
    }

    /** What is sent with the question takes the place of what is stored, so it must not name any people. */
    private static boolean asksForNoOthers(TaskQueryImpl sent) {
        return sent == null || sent.getExpressions().isEmpty() && namesNobody(sent);
    }

    private static boolean namesNobody(TaskQueryImpl query) {
        boolean either = query.isOrQueryActive() || query.getQueries().size() > 1;
        return !either
                && Stream.of(
                                query.getAssignee(),
                                query.getAssigneeLike(),
                                query.getAssigneeIn(),
                                query.getAssigneeNotIn(),
                                query.getOwner(),
                                query.getInvolvedUser(),
                                query.getCandidateUser(),
                                query.getCandidateGroup(),
                                query.getCandidateGroupLike(),
                                query.getCandidateGroupsInternal())
                        .allMatch(Objects::isNull);
    }
}
