package org.xiaohao.round;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Rejection;

/** Who is still to answer; each unit answers once. */
@Component
class Asked {

    private final RoundStore store;
    private final RoundWriter writer;
    private final Clock clock;

    Asked(RoundStore store, RoundWriter writer, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Keeps what the acting unit answered.
     *
     * @return the stage after it: the last one who answers lets the compiling begin
     * @throws Rejection when the unit was not asked, or has answered
     */
    RoundStage answer(Round round, RoundRequest request, AnswerState state, String words) {
        var unit = request.actor().unit();
        var mine = store.answers(round.number()).stream()
                .filter(answer -> answer.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new Rejection("本次没有请本单位报送"));
        if (mine.state() != AnswerState.ASKED) {
            throw new Rejection("本单位“" + mine.state().label() + "”，不能再报送");
        }
        writer.answer(round.number(), unit, state, request.actor(), clock.instant(), words);
        boolean allAnswered =
                store.answers(round.number()).stream().noneMatch(answer -> answer.state() == AnswerState.ASKED);
        return allAnswered ? RoundStage.COMPILING : RoundStage.ASKING;
    }
}
