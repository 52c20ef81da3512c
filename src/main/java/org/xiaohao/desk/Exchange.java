package org.xiaohao.desk;

import java.util.List;
import java.util.UUID;
import org.xiaohao.desk.Dossier.Fact;

/** What went to the enterprise and what it said, oldest first. */
record Exchange(List<Line> lines) {

    /**
     * @param fromEnterprise whether the enterprise said it, else it was sent to the enterprise
     * @param way how it was sent or came in, e.g. by mail; may be empty
     * @param paper the letter that can be opened, or {@code null}
     */
    record Line(String at, boolean fromEnterprise, String title, String way, List<Fact> said, UUID paper) {}
}
