package org.xiaohao.desk;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.identity.SecurityLog;
import org.xiaohao.identity.Visitor;
import org.xiaohao.notice.NoticeCatalogue;
import org.xiaohao.notice.NoticeText;
import org.xiaohao.notice.Resend;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.UnitCode;

/** Changes a text or sends a notice again, and notes who did it; no text stands in a log. */
@Component
class NoticeEditing {

    private final NoticeCatalogue catalogue;
    private final Resend outbox;
    private final SecurityLog log;

    NoticeEditing(NoticeCatalogue catalogue, Resend outbox, SecurityLog log) {
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.log = log;
    }

    /** The entry is taken back when the files cannot be written: what did not happen is not on record. */
    @Transactional
    public void save(PersonId editor, NoticeText text, String seen) {
        log.record("notice.changed", editor.value(), text.kind(), "");
        catalogue.save(text, seen);
    }

    /** Noted here too, for a notice about no case has no trail. */
    @Transactional
    public void resend(Visitor visitor, UUID notice) {
        UnitCode unit = visitor.seats().stream().map(Seat::unit).findFirst().orElse(null);
        outbox.resend(notice, Actor.person(visitor.person(), unit));
        log.record("notice.resent", visitor.person().value(), notice.toString(), "");
    }
}
