package org.xiaohao.process.delegate;

import java.util.HashMap;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xiaohao.document.OfficialDocument;
import org.xiaohao.notice.Notice;
import org.xiaohao.notice.Outbox;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Unit;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.release.ModelProperties;
import org.xiaohao.process.step.CaseWords;
import org.xiaohao.shared.UnitCode;

/** Issues a signed paper and tells its addressee, when the diagram names the notice. */
@Component("issueDocumentDelegate")
class IssueDocumentDelegate implements JavaDelegate {

    private final PaperDesk papers;
    private final Outbox outbox;
    private final Cases cases;
    private final Directory directory;
    private final CaseWords words;

    IssueDocumentDelegate(PaperDesk papers, Outbox outbox, Cases cases, Directory directory, CaseWords words) {
        this.papers = papers;
        this.outbox = outbox;
        this.cases = cases;
        this.directory = directory;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OfficialDocument paper = papers.issue(execution);
        String template =
                ModelProperties.of(execution.getBpmnModelElementInstance()).text("notice");
        if (!template.isEmpty()) {
            address(paper).filter(mail -> !mail.isBlank()).ifPresent(mail -> tell(paper, template, mail));
        }
    }

    private void tell(OfficialDocument paper, String template, String mail) {
        var values = new HashMap<>(words.forNotice(paper.number()));
        values.put("link", paper.isForEnterprise() ? "/track" : "/desk/documents/" + paper.id());
        outbox.enqueue(new Notice(paper.number(), paper.id().toString(), template, mail, values));
    }

    private Optional<String> address(OfficialDocument paper) {
        return paper.isForEnterprise()
                ? cases.find(paper.number()).map(file -> file.enterprise().contactMail())
                : directory.unit(new UnitCode(paper.addressee())).map(Unit::mail);
    }
}
