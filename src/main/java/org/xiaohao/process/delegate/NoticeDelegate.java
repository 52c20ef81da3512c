package org.xiaohao.process.delegate;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xiaohao.notice.Notice;
import org.xiaohao.notice.Outbox;
import org.xiaohao.problem.Cases;
import org.xiaohao.process.release.ModelProperties;
import org.xiaohao.process.step.CaseWords;
import org.xiaohao.shared.ProblemNumber;

/** Puts the notice that the diagram names into the outbox, for the enterprise; a letter is issued before. */
@Component("noticeDelegate")
class NoticeDelegate implements JavaDelegate {

    private final Outbox outbox;
    private final Cases cases;
    private final CaseWords words;
    private final PaperDesk papers;

    NoticeDelegate(Outbox outbox, Cases cases, CaseWords words, PaperDesk papers) {
        this.outbox = outbox;
        this.cases = cases;
        this.words = words;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.issueNamed(execution);
        String template =
                ModelProperties.of(execution.getBpmnModelElementInstance()).text("notice");
        var number = new ProblemNumber(execution.getProcessBusinessKey());
        String mail = cases.find(number).orElseThrow().enterprise().contactMail();
        if (!template.isEmpty() && mail != null && !mail.isBlank()) {
            var values = new HashMap<>(words.forNotice(number));
            values.put("link", "/track");
            outbox.enqueue(new Notice(number, execution.getActivityInstanceId(), template, mail, values));
        }
    }
}
