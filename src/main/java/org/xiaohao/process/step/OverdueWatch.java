package org.xiaohao.process.step;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Supervisions;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.Clocks;

/** Reminds of a limit that is near, and has a limit that has passed supervised as the rule book says. */
@Component
class OverdueWatch {

    private final Cases cases;
    private final Clocks clocks;
    private final Directory directory;
    private final SupervisionTable table;
    private final Supervisions supervisions;
    private final LimitNotices notices;
    private final CaseWords words;

    OverdueWatch(
            Cases cases,
            Clocks clocks,
            Directory directory,
            SupervisionTable table,
            Supervisions supervisions,
            LimitNotices notices,
            CaseWords words) {
        this.cases = cases;
        this.clocks = clocks;
        this.directory = directory;
        this.table = table;
        this.supervisions = supervisions;
        this.notices = notices;
        this.words = words;
    }

    @EventListener(condition = "#event.kind() == 'clock.warned'")
    void near(CaseEvent event) {
        clock(event).ifPresent(clock -> notices.near(clock, charged(file(event), clock)));
    }

    /** Last of all listeners: the ledger and the trail know of the breach before a procedure begins. */
    @Order(Ordered.LOWEST_PRECEDENCE - 2)
    @EventListener(condition = "#event.kind() == 'clock.breached'")
    void passed(CaseEvent event) {
        clock(event).ifPresent(clock -> {
            CaseFile file = file(event);
            UnitCode unit = charged(file, clock);
            notices.passed(clock, unit);
            supervise(event, clock, file, unit);
        });
    }

    /** It passed while another limit was supervised, and that supervision has ended. */
    @Order(Ordered.LOWEST_PRECEDENCE - 2)
    @EventListener(condition = "#event.kind() == 'clock.unanswered'")
    void unanswered(CaseEvent event) {
        CaseFile file = file(event);
        clock(event).ifPresent(clock -> supervise(event, clock, file, charged(file, clock)));
    }

    /** While a case is suspended nothing is asked of anybody, so nobody can be supervised. */
    private void supervise(CaseEvent event, CaseClock clock, CaseFile file, UnitCode unit) {
        String level = table.level(file, event);
        if (!level.equals(SupervisionTable.NONE) && !file.isSuspended()) {
            supervisions.limitPassed(file.number(), unit, reason(clock), cause(event, level));
        }
    }

    private CaseFile file(CaseEvent event) {
        return cases.find(event.number()).orElseThrow();
    }

    private Optional<CaseClock> clock(CaseEvent event) {
        return clocks.running(event.number()).stream()
                .filter(each -> each.id().toString().equals(event.references().get("clock")))
                .findFirst();
    }

    private String reason(CaseClock clock) {
        return clock.kind().label() + "“" + clock.name() + "”已于 " + words.date(clock.dueAt()) + " 届满，至今未办结。";
    }

    private static Map<String, String> cause(CaseEvent event, String level) {
        var cause = new HashMap<>(event.references());
        cause.put("level", level);
        return cause;
    }

    /** Who was asked, else who carries the case, else the office. */
    private UnitCode charged(CaseFile file, CaseClock clock) {
        return Optional.ofNullable(clock.unit())
                .or(() -> Optional.ofNullable(file.carrier()))
                .orElseGet(() -> directory.units(UnitKind.OFFICE).stream()
                        .map(Unit::code)
                        .findFirst()
                        .orElseThrow());
    }
}
