package org.xiaohao.process.delegate;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xiaohao.document.Documents;
import org.xiaohao.document.OfficialDocument;
import org.xiaohao.process.release.ModelProperties;
import org.xiaohao.process.step.PaperContext;
import org.xiaohao.process.step.PaperDrafts;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** Issues the paper that an element of a diagram names. */
@Component
class PaperDesk {

    private final Documents documents;
    private final PaperDrafts drafts;

    PaperDesk(Documents documents, PaperDrafts drafts) {
        this.documents = documents;
        this.drafts = drafts;
    }

    /** Issues the paper in the property {@code document}, where the element has one. */
    void issueNamed(DelegateExecution execution) {
        String kind = named(execution);
        if (!kind.isEmpty()) {
            issue(execution, kind);
        }
    }

    /** Issues the paper that was drafted in this procedure, or the one the element names. */
    OfficialDocument issue(DelegateExecution execution) {
        String named = named(execution);
        return issue(execution, named.isEmpty() ? variable(execution, PaperContext.KIND) : named);
    }

    private OfficialDocument issue(DelegateExecution execution, String kind) {
        var number = new ProblemNumber(execution.getProcessBusinessKey());
        return documents.issue(drafts.order(
                number,
                execution.getProcessInstanceId(),
                kind,
                unit(execution, PaperContext.DRAFTING),
                unit(execution, PaperContext.ADDRESSED)));
    }

    private static UnitCode unit(DelegateExecution execution, String name) {
        String unit = variable(execution, name);
        return unit.isEmpty() ? null : new UnitCode(unit);
    }

    private static String named(DelegateExecution execution) {
        return ModelProperties.of(execution.getBpmnModelElementInstance()).text("document");
    }

    private static String variable(DelegateExecution execution, String name) {
        return Objects.toString(execution.getVariable(name), "");
    }
}
