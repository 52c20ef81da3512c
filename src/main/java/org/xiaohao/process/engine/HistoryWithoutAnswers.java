package org.xiaohao.process.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.DMN_DECISION_EVALUATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.IDENTITY_LINK_ADD;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.IDENTITY_LINK_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_RESOLVE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_FAIL;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.USER_OPERATION_LOG;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;

/** What the pages of Tasklist and Cockpit need, and no variables: what people write stays in our own tables. */
class HistoryWithoutAnswers extends HistoryLevelActivity {

    static final String NAME = "without-answers";
    private static final int ID = 11;

    private static final Set<HistoryEventType> ALSO = Set.of(
            USER_OPERATION_LOG,
            IDENTITY_LINK_ADD,
            IDENTITY_LINK_DELETE,
            INCIDENT_CREATE,
            INCIDENT_RESOLVE,
            INCIDENT_DELETE,
            JOB_FAIL,
            DMN_DECISION_EVALUATE);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return ALSO.contains(type) || super.isHistoryEventProduced(type, entity);
    }
}
