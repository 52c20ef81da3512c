package org.xiaohao.process.step;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiaohao.form.FormChecker;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.process.RoundLists;
import org.xiaohao.process.release.ReleaseReader;
import org.xiaohao.round.LedCases;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundEntry;
import org.xiaohao.round.RoundKind;
import org.xiaohao.round.Rounds;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** A unit hands in rows that keep to their form; while they are being written, they need not. */
@Component
class RoundRowsDemand {

    /** More would fill the screen; the page shows all of them. */
    private static final int NAMED = 5;

    private final Rounds rounds;
    private final LedCases led;
    private final ReleaseReader releases;
    private final FormChecker checker;

    RoundRowsDemand(Rounds rounds, LedCases led, @Lazy ReleaseReader releases, Clock clock) {
        this.rounds = rounds;
        this.led = led;
        this.releases = releases;
        this.checker = new FormChecker(clock);
    }

    /** @throws Rejection that names the first rows which are not in order */
    void check(TaskFacts facts, UnitCode unit) {
        String kind = facts.properties().text("rows");
        if (kind.isEmpty()) {
            return;
        }
        FormDefinition form = releases.of(facts.deploymentId()).form(kind + "-row");
        Round round = rounds.find(facts.number()).orElseThrow();
        List<Rejection.Reason> wrong = new ArrayList<>();
        rounds.entries(facts.number(), unit).stream()
                .filter(entry -> isDue(round, entry))
                .forEach(entry -> wrong.addAll(wrong(form, round, entry)));
        if (!wrong.isEmpty()) {
            throw new Rejection(wrong.stream().limit(NAMED).toList());
        }
    }

    private boolean isDue(Round round, RoundEntry entry) {
        return round.kind() == RoundKind.SURVEY || led.isStillLed(entry.caseNumber(), entry.unit());
    }

    private List<Rejection.Reason> wrong(FormDefinition form, Round round, RoundEntry entry) {
        return checker.check(form, entry.content(), RoundLists.of(round)).stream()
                .map(reason -> new Rejection.Reason(null, "第 " + entry.position() + " 行" + reason.text()))
                .toList();
    }
}
