package org.xiaohao.desk;

import org.springframework.stereotype.Component;
import org.xiaohao.ledger.Ledger;
import org.xiaohao.ledger.LedgerRow;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.Cases;
import org.xiaohao.round.LedCases;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundEntry;
import org.xiaohao.supervision.Remaining;

/** The case of which a row speaks, as far as its reader may see it. */
@Component
class RoundCases {

    private final CaseGate gate;
    private final Cases cases;
    private final Ledger ledger;
    private final LedCases led;
    private final People people;

    RoundCases(CaseGate gate, Cases cases, Ledger ledger, LedCases led, People people) {
        this.gate = gate;
        this.cases = cases;
        this.ledger = ledger;
        this.led = led;
        this.people = people;
    }

    /** The number, when the reader may open the case. */
    String link(RoundEntry entry) {
        return entry.caseNumber() != null && gate.may(Action.READ, entry.caseNumber())
                ? entry.caseNumber().value()
                : null;
    }

    RoundLine.About about(Round round, RoundEntry entry) {
        return ledger.row(entry.caseNumber(), gate.viewer())
                .map(row -> about(round, entry, row))
                .orElse(new RoundLine.About("", "", null, null, null, null, "", gone(entry)));
    }

    private RoundLine.About about(Round round, RoundEntry entry, LedgerRow row) {
        Remaining left = row.due() == null ? null : row.due().earliest();
        return new RoundLine.About(
                row.title(),
                people.unit(row.zone()),
                left == null ? null : left.light().css(),
                left == null ? null : left.light().shape(),
                left == null ? null : left.light().label(),
                left == null ? null : left.words(),
                before(round, row),
                gone(entry));
    }

    private static String before(Round round, LedgerRow row) {
        var month = row.month();
        return month == null || month.month().equals(round.month()) ? "" : month.month() + "：" + month.progress();
    }

    private String gone(RoundEntry entry) {
        if (led.isStillLed(entry.caseNumber(), entry.unit())) {
            return null;
        }
        return cases.find(entry.caseNumber())
                .filter(file -> file.stage().isOpen())
                .map(file -> "已变更牵头单位")
                .orElse("已办结");
    }
}
