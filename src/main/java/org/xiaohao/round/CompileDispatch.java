package org.xiaohao.round;

import org.springframework.stereotype.Component;

/** The office has compiled the month. */
@Component
class CompileDispatch implements RoundRule {

    @Override
    public String name() {
        return "compileDispatch";
    }

    @Override
    public RoundStage from() {
        return RoundStage.COMPILING;
    }

    @Override
    public RoundStage take(Round round, RoundRequest request) {
        return RoundStage.CLOSED;
    }
}
