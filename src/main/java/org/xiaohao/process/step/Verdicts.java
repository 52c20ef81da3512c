package org.xiaohao.process.step;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Stage;
import org.xiaohao.problem.StepRecord;
import org.xiaohao.process.RuleBook;

/** What was decided about this application so far, for those who decide next; of earlier rounds nothing. */
@Component
class Verdicts {

    private static final String APPLICATION = "applyForClosure";

    /** Keys under which forms ask why something is sent back. */
    private static final Pattern REASONS =
            Pattern.compile("requirements|.*Opinion|returnReason|adjudicationReason|adjudicationReply");

    private static final String YES = "yes";

    private final RuleBook rules;

    Verdicts(@Lazy RuleBook rules) {
        this.rules = rules;
    }

    /** By placeholder; an empty text where nothing was decided. */
    Map<String, String> words(CaseFile file, List<StepRecord> steps, String publicityDefault) {
        return Map.of(
                "adjudicationText",
                said(steps, "adjudicatedResult"),
                "publicObjectionText",
                said(steps, "publicObjection"),
                "publicityText",
                YES.equals(publicityDefault) ? "本类型默认公示" : "本类型默认不公示",
                "decisionText",
                file.stage() == Stage.ADJUDICATED ? "裁定结果" : "不予受理");
    }

    private String said(List<StepRecord> steps, String key) {
        String text = "";
        for (StepRecord step : steps) {
            if (step.step().equals(APPLICATION)) {
                text = "";
            }
            Object answer = step.answers().get(key);
            text = answer == null ? text : rules.say(key, Objects.toString(answer));
        }
        return text;
    }

    /** Why the case came back since the last application: the words of those who said no, not of those who agreed. */
    static String requirements(List<StepRecord> steps) {
        int applied = 0;
        for (StepRecord step : steps) {
            applied = step.step().equals(APPLICATION) ? step.sequence() : applied;
        }
        int since = applied;
        return steps.stream()
                .filter(step -> step.sequence() > since && saysNo(step))
                .flatMap(step -> step.answers().entrySet().stream())
                .filter(answer -> REASONS.matcher(answer.getKey()).matches())
                .map(answer -> answer.getValue().toString())
                .collect(Collectors.joining("；"));
    }

    private static boolean saysNo(StepRecord step) {
        var said = step.answers();
        return said.containsValue("false") || said.containsValue("return") || said.containsKey("returnReason");
    }
}
