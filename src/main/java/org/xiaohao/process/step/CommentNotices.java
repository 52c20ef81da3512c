package org.xiaohao.process.step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiaohao.notice.Notice;
import org.xiaohao.notice.Outbox;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Person;
import org.xiaohao.problem.Comments;
import org.xiaohao.shared.CaseEvent;

/** Tells those who are spoken to in a conversation that they are; what was said is read in the case alone. */
@Component
class CommentNotices {

    private static final String TEMPLATE = "mention";

    private final Comments comments;
    private final Outbox outbox;
    private final Directory directory;
    private final CaseWords words;

    CommentNotices(Comments comments, Outbox outbox, Directory directory, CaseWords words) {
        this.comments = comments;
        this.outbox = outbox;
        this.directory = directory;
        this.words = words;
    }

    @EventListener(condition = "#event.kind() == 'commented'")
    void tell(CaseEvent event) {
        var comment = comments.find(UUID.fromString(event.references().get("comment")))
                .orElseThrow();
        Map<String, String> values = new LinkedHashMap<>(words.forNotice(event.number()));
        values.put("link", "/desk/cases/" + event.number() + "#talk");
        comment.addressed().stream()
                .flatMap(id -> directory.person(id).stream())
                .map(Person::mail)
                .distinct()
                .forEach(mail ->
                        outbox.enqueue(new Notice(event.number(), comment.id().toString(), TEMPLATE, mail, values)));
    }
}
