package org.xiaohao.process.step;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.DueDays;

/** What forms and mails say of the end of a task. */
@Component
public class DueWords {

    private final Clocks clocks;
    private final DueDays days;

    DueWords(Clocks clocks, DueDays days) {
        this.clocks = clocks;
        this.days = days;
    }

    /** The last day, or an empty text. */
    String of(TaskFacts facts) {
        var due = facts.task().getDueDate();
        return days.ofTask(facts.task().getId(), due == null ? null : due.toInstant());
    }

    /** What is left is said of a task with a clock only. */
    Map<String, String> forNotice(TaskFacts facts) {
        return clocks.runningOfTask(facts.task().getId())
                .map(this::forNotice)
                .orElseGet(() -> of(facts).isEmpty() ? Map.of() : Map.of("dueOn", of(facts)));
    }

    public Map<String, String> forNotice(CaseClock each) {
        var left = clocks.remaining(each);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("dueOn", each.dueWords());
        values.put("remaining", left.words());
        values.put("lightWord", left.light().inWords());
        return values;
    }
}
