package org.xiaohao.process.delegate;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xiaohao.notice.Notice;
import org.xiaohao.notice.Outbox;
import org.xiaohao.process.release.ModelProperties;
import org.xiaohao.process.step.CaseWords;
import org.xiaohao.shared.ProblemNumber;

/** Puts the notice that the diagram names into the outbox, for whom it names; a letter is issued before. */
@Component("noticeDelegate")
class NoticeDelegate implements JavaDelegate {

    private final Outbox outbox;
    private final Recipients recipients;
    private final CaseWords words;
    private final PaperDesk papers;
    private final RoundDelegates rounds;

    NoticeDelegate(Outbox outbox, Recipients recipients, CaseWords words, PaperDesk papers, RoundDelegates rounds) {
        this.rounds = rounds;
        this.outbox = outbox;
        this.recipients = recipients;
        this.words = words;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (RoundDelegates.concern(execution)) {
            rounds.remind(execution);
            return;
        }
        papers.issueNamed(execution);
        String template =
                ModelProperties.of(execution.getBpmnModelElementInstance()).text("notice");
        var number = new ProblemNumber(execution.getProcessBusinessKey());
        recipients.of(execution).filter(recipient -> !template.isEmpty()).ifPresent(recipient -> {
            var values = new HashMap<>(words.forNotice(number));
            values.put("link", recipient.link());
            outbox.enqueue(new Notice(number, execution.getActivityInstanceId(), template, recipient.mail(), values));
        });
    }
}
