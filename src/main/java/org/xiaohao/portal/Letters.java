package org.xiaohao.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiaohao.portal.Letter.Line;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Result;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.process.RuleBook;

/** Writes the letter of a closed case: why it was refused, or what was done and what came of it. */
@Component
class Letters {

    private final RuleBook rules;
    private final Office office;
    private final Clock clock;

    Letters(RuleBook rules, Office office, Clock clock) {
        this.rules = rules;
        this.office = office;
        this.clock = clock;
    }

    /** Empty while the case is open: what is only applied for is not yet so. */
    Optional<Letter> of(CaseFile file, List<StepRecord> steps) {
        if (file.stage().isOpen() || file.result() == null) {
            return Optional.empty();
        }
        boolean refused = file.result() == Result.REFUSED;
        List<Line> lines = refused ? refusal(last(steps, "refuse")) : closing(file, last(steps, "applyForClosure"));
        return Optional.of(new Letter(
                refused ? "不予受理告知书" : "处理结果告知书",
                file.enterprise().name(),
                lines,
                office.name(),
                LocalDate.ofInstant(file.closedAt(), clock.getZone())));
    }

    private List<Line> refusal(Map<String, Object> answers) {
        List<Line> lines = new ArrayList<>();
        add(lines, "处理结果", Result.REFUSED.label());
        add(lines, "不予受理的情形", rules.say("refusalClass", answers.get("refusalClass")));
        add(lines, "理由和其他解决途径", rules.say("refusalReason", answers.get("refusalReason")));
        return lines;
    }

    private List<Line> closing(CaseFile file, Map<String, Object> answers) {
        List<Line> lines = new ArrayList<>();
        add(lines, "处理结果", file.result().label());
        add(lines, "采取的措施", rules.say("measures", answers.get("measures")));
        add(lines, "已兑现或者清偿", money(answers.get("settledAmount")));
        return lines;
    }

    private static String money(Object amount) {
        return amount == null
                ? ""
                : new BigDecimal(amount.toString())
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString()
                        + " 万元";
    }

    // a case that was returned has several applications: the last one was approved
    private static Map<String, Object> last(List<StepRecord> steps, String name) {
        return steps.stream()
                .filter(step -> step.step().equals(name))
                .reduce((earlier, later) -> later)
                .map(StepRecord::answers)
                .orElse(Map.of());
    }

    private static void add(List<Line> lines, String label, String text) {
        if (!text.isBlank()) {
            lines.add(new Line(label, text));
        }
    }
}
