package org.xiaohao.process.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueConditionTest {

    @Test
    void leavesOutWhatSomebodyHoldsUnlessItIsAskedFor() {
        assertThat(own("{'candidateGroupsExpression': '${currentUserGroups()}'}"))
                .contains("(true and offered and holder is null)");
        assertThat(own("{'candidateGroupsExpression': '${currentUserGroups()}', 'includeAssignedTasks': true}"))
                .contains("(true and offered and true)");
    }

    @Test
    void knowsTheDaysOfAQueue() {
        assertThat(own("{'dueBeforeExpression': '${dateTime().withTimeAtStartOfDay().plusDays(1)}'}"))
                .contains("(true and due < cast(:today as timestamp) + 1 * interval '1 day')");
    }

    @Test
    void asksForNobodysTasksInParticularWhenSomebodyLooksAtThoseOfOthers() {
        assertThat(QueueCondition.ofAnybody(json("{'assigneeExpression': '${currentUser()}'}")))
                .contains("(true)");
    }

    /** The engine answers for those; a part that is not understood is never left out silently. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'nameLike': '%审批%'}",
                "{'unassigned': false}",
                "{'assigneeExpression': '${currentUserGroups()}'}",
                "{'dueBeforeExpression': '${dateTime().minusDays(1)}'}",
                "{'taskDefinitionKeyIn': ['a', 'b) or (true']}",
                "{'taskDefinitionKeyIn': []}",
                "{'unassigned': true, 'orQueries': [{'assigned': true}]}"
            })
    void hasNoConditionForAQueueWithAnotherWord(String query) {
        assertThat(own(query)).isEmpty();
    }

    private static Optional<String> own(String query) {
        return QueueCondition.of(json(query));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
