package org.xiaohao.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xiaohao.problem.Channel;
import org.xiaohao.problem.Report;
import org.xiaohao.shared.Actor;

/**
 * Where a report is written: by an enterprise on the public pages, or for it at the counter of the office.
 *
 * @param base address under which the pages of this place stand
 * @param owner of the drafts
 */
record ReportPlace(String base, String owner, Actor by) {

    public boolean isCounter() {
        return by.isPerson();
    }

    Report report(Draft draft, Map<String, Object> answers) {
        if (!isCounter()) {
            return new Report(draft.type(), Channel.PORTAL, answers, by);
        }
        var entry = CounterEntry.of(draft.typed());
        var all = new LinkedHashMap<>(answers);
        if (!entry.reference().isEmpty()) {
            all.put(CounterEntry.REFERENCE, entry.reference());
        }
        return new Report(draft.type(), entry.lawfulChannel(), all, by);
    }
}
