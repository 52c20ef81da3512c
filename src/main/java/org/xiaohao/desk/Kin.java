package org.xiaohao.desk;

import java.util.List;
import org.xiaohao.desk.Dossier.Dial;

/**
 * Cases that belong to this one, and cases that are like it; only those that the reader may read.
 *
 * @param again what became of this case itself after a closing, in words
 */
record Kin(List<String> again, List<Line> linked, List<Line> similar) {

    /**
     * @param light of its most urgent limit, or {@code null} when none is running
     * @param why it stands here
     */
    record Line(String number, String title, String stage, Dial light, String why) {}

    public boolean isEmpty() {
        return again.isEmpty() && linked.isEmpty() && similar.isEmpty();
    }
}
