package org.xiaohao.round;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Rejection;

/** A leader of the asking unit allows a time shorter than the house does (急件), or does not. */
@Component
class ApproveUrgency implements RoundRule {

    private static final String APPROVED = "urgencyApproved";

    private final RoundWriter writer;
    private final Clock clock;

    ApproveUrgency(RoundWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "approveUrgency";
    }

    @Override
    public RoundStage from() {
        return RoundStage.APPROVING;
    }

    @Override
    public RoundStage take(Round round, RoundRequest request) {
        if (!"true".equals(request.text(APPROVED))) {
            return RoundStage.REFUSED;
        }
        if (round.dueOn().isBefore(LocalDate.now(clock))) {
            throw new Rejection("要求完成的日期已过，只能不同意，由经办人重新发起");
        }
        writer.approved(round.number(), request.actor());
        return RoundStage.ASKING;
    }
}
