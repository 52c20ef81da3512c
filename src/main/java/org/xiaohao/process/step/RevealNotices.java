package org.xiaohao.process.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiaohao.notice.Notice;
import org.xiaohao.notice.Outbox;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.shared.CaseEvent;

/** Tells the office that somebody looked at what is kept covered: once a day for each case, and not what was seen. */
@Component
class RevealNotices {

    private static final String TEMPLATE = "reveal";

    private final Outbox outbox;
    private final Directory directory;
    private final CaseWords words;
    private final Clock clock;

    RevealNotices(Outbox outbox, Directory directory, CaseWords words, Clock clock) {
        this.outbox = outbox;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @EventListener(condition = "#event.kind() == 'contact.revealed' or #event.kind() == 'evidence.revealed'")
    void tell(CaseEvent event) {
        Map<String, String> values = new LinkedHashMap<>(words.forNotice(event.number()));
        values.put("link", "/desk/reveals");
        String occasion = TEMPLATE + "@" + LocalDate.now(clock);
        directory.units(UnitKind.OFFICE).stream()
                .map(Unit::mail)
                .distinct()
                .forEach(mail -> outbox.enqueue(new Notice(event.number(), occasion, TEMPLATE, mail, values)));
    }
}
