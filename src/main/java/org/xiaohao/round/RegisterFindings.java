package org.xiaohao.round;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.Channel;
import org.xiaohao.problem.Intake;
import org.xiaohao.problem.Report;
import org.xiaohao.problem.ReportKeys;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** The lead has judged every row; those it takes become cases, once. */
@Component
class RegisterFindings implements RoundRule {

    private static final Set<String> OF_THE_LEAD = Set.of(Finding.KEY, Finding.NOTE);

    private final RoundStore store;
    private final EntryWriter writer;
    private final Intake intake;
    private final Clock clock;

    RegisterFindings(RoundStore store, EntryWriter writer, Intake intake, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "registerFindings";
    }

    @Override
    public RoundStage from() {
        return RoundStage.COMPILING;
    }

    @Override
    public RoundStage take(Round round, RoundRequest request) {
        List<RoundEntry> rows = signed(round);
        long open = rows.stream().filter(row -> row.text(Finding.KEY).isEmpty()).count();
        if (open > 0) {
            throw new Rejection("还有 " + open + " 行没有选定处理意见，请逐行选定后再登记");
        }
        rows.stream()
                .filter(Finding::isTaken)
                .filter(row -> row.caseNumber() == null)
                .forEach(row -> register(round, row, request));
        return RoundStage.CLOSED;
    }

    /** What a unit wrote and never handed in is a draft, not a finding. */
    private List<RoundEntry> signed(Round round) {
        var units = store.answers(round.number()).stream()
                .filter(answer -> answer.state() == AnswerState.ANSWERED)
                .map(RoundAnswer::unit)
                .collect(Collectors.toSet());
        return store.entries(round.number()).stream()
                .filter(row -> units.contains(row.unit()))
                .toList();
    }

    /** The query code stays unseen here: it goes to the enterprise alone. */
    private void register(Round round, RoundEntry row, RoundRequest request) {
        var report = new Report(round.type(), Channel.SURVEY, answers(round, row), request.actor());
        ProblemNumber number = intake.register(report, null).number();
        writer.change(row.id(), row.content(), number, request.actor(), clock.instant());
    }

    private static Map<String, Object> answers(Round round, RoundEntry row) {
        var answers = new LinkedHashMap<>(row.content());
        answers.keySet().removeAll(OF_THE_LEAD);
        answers.values().removeIf(value -> value == null || value.toString().isBlank());
        answers.put(ReportKeys.ZONE, row.unit().value());
        answers.put(ReportKeys.REPORTER_MODE, "named");
        // as the other side keeps it: a case tells from which survey it came
        answers.put("channelReference", round.number().value());
        return answers;
    }
}
