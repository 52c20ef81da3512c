package org.xiaohao.desk;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.process.WorkItem;
import org.xiaohao.process.Worklist;
import org.xiaohao.round.AnswerState;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundSight;
import org.xiaohao.round.RoundStage;
import org.xiaohao.round.Rounds;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** Lets nobody pass to a round who may not. */
@Component
class RoundGate {

    private final CaseGate gate;
    private final RoundSight sight;
    private final Rounds rounds;
    private final Worklist worklist;

    RoundGate(CaseGate gate, RoundSight sight, Rounds rounds, Worklist worklist) {
        this.gate = gate;
        this.sight = sight;
        this.rounds = rounds;
        this.worklist = worklist;
    }

    /** The round, or 403: a number that does not exist is answered like one that must not be seen. */
    Round require(String number) {
        gate.viewer();
        if (!ProblemNumber.looksLikeRound(number)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return rounds.find(new ProblemNumber(number))
                .filter(round -> sight.sees(gate.viewer(), round))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    /** The task, when a round stands behind it; who is at the door comes first. */
    Optional<WorkItem> task(String id) {
        gate.visitor();
        return worklist.task(id).filter(item -> item.number().isRound());
    }

    /** The task that this visitor holds or may claim in the round now. */
    Optional<WorkItem> task(Round round) {
        return worklist.open(round.number()).stream().filter(gate::mayWork).findFirst();
    }

    /** The asked unit for which the visitor may write rows now: only who can also hand them in. */
    Optional<UnitCode> writes(Round round) {
        return round.stage() != RoundStage.ASKING
                ? Optional.empty()
                : sight.asked(gate.viewer(), round)
                        .filter(unit -> isAsked(round, unit))
                        .filter(unit -> task(round).isPresent());
    }

    /** Whether the visitor judges the rows of a survey now. */
    boolean judges(Round round) {
        return round.stage() == RoundStage.COMPILING
                && !round.subtypes().isEmpty()
                && task(round).isPresent();
    }

    /** @throws ResponseStatusException 403 when the visitor may not write rows now */
    Actor writer(Round round) {
        var unit = writes(round).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return Actor.person(gate.visitor().person(), unit);
    }

    Actor judge(Round round) {
        if (!judges(round)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return Actor.person(gate.visitor().person(), round.askingUnit());
    }

    private boolean isAsked(Round round, UnitCode unit) {
        return rounds.answers(round.number()).stream()
                .anyMatch(answer -> answer.unit().equals(unit) && answer.state() == AnswerState.ASKED);
    }
}
