package org.xiaohao.desk;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.supervision.DueDays;
import org.xiaohao.supervision.LookBack;
import org.xiaohao.supervision.LookBacks;

/** Says what was looked at again after the closing of a case (回头看), and what it came to. */
@Component
class AfterClosing {

    private final LookBacks lookBacks;
    private final DueDays days;

    AfterClosing(LookBacks lookBacks, DueDays days) {
        this.days = days;
        this.lookBacks = lookBacks;
    }

    /** An empty text for a case that was never closed. */
    String words(ProblemNumber number) {
        return lookBacks.of(number).stream()
                .map(look -> days.named(look.dueOn()) + " " + look.reason().label() + "：" + state(look))
                .collect(Collectors.joining("；"));
    }

    static String state(LookBack look) {
        if (look.outcome() != null) {
            return look.outcome().label();
        }
        return look.begunAt() == null ? "未到期" : "正在进行";
    }
}
