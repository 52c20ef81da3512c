package org.xiaohao.desk;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.identity.SecurityLog;
import org.xiaohao.notice.NoticeCatalogue;
import org.xiaohao.notice.NoticeText;
import org.xiaohao.shared.PersonId;

/** Changes a text of the notices and notes who did it; the text itself stands in no log. */
@Component
class NoticeEditing {

    static final String CHANGED = "notice.changed";

    private final NoticeCatalogue catalogue;
    private final SecurityLog log;

    NoticeEditing(NoticeCatalogue catalogue, SecurityLog log) {
        this.catalogue = catalogue;
        this.log = log;
    }

    /** The entry is taken back when the files cannot be written: what did not happen is not on record. */
    @Transactional
    public void save(PersonId editor, NoticeText text, String seen) {
        log.record(CHANGED, editor.value(), text.kind(), "");
        catalogue.save(text, seen);
    }
}
