package org.xiaohao.round;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** The time is over: who has not answered is on record. */
@Component
class RecordMissing implements RoundRule {

    private final RoundStore store;
    private final RoundWriter writer;
    private final Clock clock;

    RecordMissing(RoundStore store, RoundWriter writer, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recordMissing";
    }

    @Override
    public boolean bySystem() {
        return true;
    }

    @Override
    public RoundStage from() {
        return RoundStage.ASKING;
    }

    @Override
    public RoundStage take(Round round, RoundRequest request) {
        store.answers(round.number()).stream()
                .filter(answer -> answer.state() == AnswerState.ASKED)
                .forEach(answer -> writer.answer(
                        round.number(), answer.unit(), AnswerState.MISSING, request.actor(), clock.instant(), null));
        return RoundStage.COMPILING;
    }
}
