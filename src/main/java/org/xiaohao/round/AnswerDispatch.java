package org.xiaohao.round;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.CaseSteps;
import org.xiaohao.problem.StepRequest;
import org.xiaohao.shared.Rejection;

/** A lead department has reconciled its ledger: its words go to each of its cases. */
@Component
class AnswerDispatch implements RoundRule {

    /** The answer of the form that confirms rows without any progress. */
    private static final String ZERO_CONFIRMED = "zeroConfirmed";
    /** The step of each case. */
    private static final String TOLD = "reportMonth";

    private final RoundStore store;
    private final Asked asked;
    private final LedCases led;
    private final CaseSteps cases;

    AnswerDispatch(RoundStore store, Asked asked, LedCases led, CaseSteps cases) {
        this.store = store;
        this.asked = asked;
        this.led = led;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "answerDispatch";
    }

    @Override
    public RoundStage from() {
        return RoundStage.ASKING;
    }

    @Override
    public RoundStage take(Round round, RoundRequest request) {
        List<RoundEntry> due = due(round, request);
        long silent = due.stream().filter(AnswerDispatch::isSilent).count();
        if (silent > 0 && !"true".equals(request.text(ZERO_CONFIRMED))) {
            throw new Rejection("有 " + silent + " 件没有填写“本月进展”。确无进展的，请勾选“确认有案件本月没有进展”");
        }
        var state = silent == due.size() ? AnswerState.ZERO : AnswerState.ANSWERED;
        var after = asked.answer(round, request, state, null);
        due.forEach(entry -> tell(round, entry, request));
        return after;
    }

    /** In the order of their numbers, so that two who answer at once never wait for each other. */
    private List<RoundEntry> due(Round round, RoundRequest request) {
        var unit = request.actor().unit();
        return store.entries(round.number()).stream()
                .filter(entry -> entry.unit().equals(unit))
                .filter(entry -> led.isStillLed(entry.caseNumber(), unit))
                .sorted(Comparator.comparing(entry -> entry.caseNumber().value()))
                .toList();
    }

    private static boolean isSilent(RoundEntry entry) {
        return entry.text(MonthRow.PROGRESS).isEmpty();
    }

    private void tell(Round round, RoundEntry entry, RoundRequest request) {
        cases.take(new StepRequest(
                entry.caseNumber(),
                TOLD,
                null,
                request.taskName(),
                request.actor(),
                MonthRow.forCase(round, entry),
                Map.of()));
    }
}
