package org.xiaohao.desk;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.LedgerList.Line;
import org.xiaohao.ledger.LedgerPage;
import org.xiaohao.ledger.LedgerRow;
import org.xiaohao.process.ProblemType;
import org.xiaohao.process.RuleBook;
import org.xiaohao.shared.TypeCode;

/** Puts rows of the ledger into words. */
@Component
class LedgerLines {

    private static final Map<String, String> LOOKED_BACK =
            Map.of("held", "成效稳定", "found", "待认定", "denied", "不构成反弹", "rebound", "反弹重办");

    private final RuleBook rules;
    private final People people;

    LedgerLines(RuleBook rules, People people) {
        this.rules = rules;
        this.people = people;
    }

    LedgerList of(LedgerPage page, LedgerAsk ask) {
        int shown = page.page() + 1;
        return new LedgerList(
                page.rows().stream().map(this::line).toList(),
                page.total(),
                shown,
                page.pages(),
                page.page() * page.size() + 1,
                ask.address(shown - 1),
                ask.address(shown + 1));
    }

    private Line line(LedgerRow row) {
        var left = row.due() == null ? null : row.due().earliest();
        var light = left == null ? null : left.light();
        return new Line(
                row.number().value(),
                light == null ? null : light.css(),
                light == null ? null : light.shape(),
                light == null ? null : light.label(),
                left == null ? null : left.words(),
                row.stage().label(),
                outcome(row),
                row.title(),
                row.reporter().shownName(),
                Words.money(row.amount()),
                Words.money(row.settledAmount()),
                people.unit(row.zone()),
                people.unit(row.leadUnit()),
                people.person(row.leadLeader()),
                people.unit(row.responsibleUnit()),
                people.person(row.responsiblePerson()),
                Words.counts(row.counts()),
                row.month() == null
                        ? ""
                        : row.month().month() + "：" + row.month().progress(),
                row.month() == null ? "" : row.month().difficulties(),
                type(row.type()),
                Words.date(row.registeredAt()),
                Words.date(row.claimedAt()),
                Words.date(row.closedAt()),
                LOOKED_BACK.getOrDefault(row.lookBack() == null ? "" : row.lookBack(), ""),
                row.rebounded() ? "是" : row.closedAt() == null ? "" : "否");
    }

    private static String outcome(LedgerRow row) {
        if (row.suspended()) {
            return "已中止";
        }
        return row.result() == null ? null : row.result().label();
    }

    private String type(TypeCode code) {
        return rules.type(code).map(ProblemType::name).orElse("");
    }
}
