package org.xiaohao.organization;

import java.util.ArrayList;
import java.util.List;
import org.xiaohao.shared.Rejection;

/** Collects everything wrong with the files, so that an operator corrects them in one round. */
final class Complaints {

    private final List<Rejection.Reason> reasons = new ArrayList<>();

    void add(CsvLine line, String reason) {
        add(line.file(), line.number(), reason);
    }

    void add(String file, long line, String reason) {
        reasons.add(new Rejection.Reason(null, "%s 第 %d 行：%s".formatted(file, line, reason)));
    }

    void throwIfAny() {
        if (!reasons.isEmpty()) {
            throw new Rejection(reasons);
        }
    }
}
