package org.xiaohao.process.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.QueryValidators.StoredQueryValidator;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.Test;

/** Queries that hold one another, as a query does that was used for several filters, are looked through once. */
class QueryValidatorsTest {

    private final TaskQueryImpl one = new TaskQueryImpl();
    private final TaskQueryImpl other = new TaskQueryImpl();

    QueryValidatorsTest() {
        one.getQueries().add(other);
        other.getQueries().add(one);
    }

    @Test
    void aRingOfQueriesComesToAnEnd() {
        other.taskAssigneeExpression("${currentUser()}");
        assertThatCode(() -> StoredQueryValidator.get().validate(one)).doesNotThrowAnyException();
    }

    @Test
    void noExpressionHidesInARing() {
        other.taskAssigneeExpression("${somebody.else}");
        assertThatThrownBy(() -> StoredQueryValidator.get().validate(one)).isInstanceOf(BadUserRequestException.class);
    }
}
