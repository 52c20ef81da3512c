package org.xiaohao.round;

import org.springframework.stereotype.Component;
import org.xiaohao.shared.Rejection;

/** A zone hands in the rows it found, or signs that there is nothing (零报告). */
@Component
class AnswerSurvey implements RoundRule {

    private static final String REPORT = "surveyReport";
    private static final String ZERO = "zero";
    private static final String SIGNED_BY = "zeroSignedBy";

    private final RoundStore store;
    private final Asked asked;

    AnswerSurvey(RoundStore store, Asked asked) {
        this.store = store;
        this.asked = asked;
    }

    @Override
    public String name() {
        return "answerSurvey";
    }

    @Override
    public RoundStage from() {
        return RoundStage.ASKING;
    }

    @Override
    public RoundStage take(Round round, RoundRequest request) {
        long rows = store.entries(round.number()).stream()
                .filter(entry -> entry.unit().equals(request.actor().unit()))
                .count();
        boolean zero = ZERO.equals(request.text(REPORT));
        if (zero && rows > 0) {
            throw new Rejection("排查表中已有 " + rows + " 行，不能签署零报告；确无问题的，请先删除这些行");
        }
        if (!zero && rows == 0) {
            throw new Rejection("排查表还没有内容。请先逐行填写或者导入；确无问题的，请签署零报告");
        }
        return zero
                ? asked.answer(round, request, AnswerState.ZERO, request.text(SIGNED_BY))
                : asked.answer(round, request, AnswerState.ANSWERED, null);
    }
}
