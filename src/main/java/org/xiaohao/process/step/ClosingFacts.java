package org.xiaohao.process.step;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.Answers;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.EnterpriseVoice;
import org.xiaohao.problem.Objections;
import org.xiaohao.shared.ProblemNumber;

/** What tables and gateways weigh before a closing: the result applied for and the three answers, as small codes. */
@Component
public class ClosingFacts {

    private static final String NO_ANSWER = "none";

    private final Cases cases;
    private final EnterpriseVoice voice;
    private final Objections objections;

    ClosingFacts(Cases cases, EnterpriseVoice voice, Objections objections) {
        this.cases = cases;
        this.voice = voice;
        this.objections = objections;
    }

    /** Nothing while there is nothing to weigh. */
    public Map<String, Object> of(ProblemNumber number) {
        CaseFile file = cases.find(number).orElseThrow();
        return switch (file.stage()) {
            case CONSULTING ->
                voice.of(number).map(given -> weighed(file, given)).orElse(Map.of());
            case ADJUDICATED ->
                Map.of("mayObject", String.valueOf(objections.open(file).isPresent()));
            default -> Map.of();
        };
    }

    private static Map<String, Object> weighed(CaseFile file, Answers given) {
        var facts = new HashMap<String, Object>();
        facts.put("claimedResult", file.facts().get("claimedResult"));
        facts.put("silent", String.valueOf(given.silent()));
        facts.put("contacted", answer(given, given.contacted()));
        facts.put("solved", answer(given, given.solved()));
        facts.put("satisfied", answer(given, given.satisfied()));
        return facts;
    }

    private static String answer(Answers given, boolean yes) {
        return given.silent() ? NO_ANSWER : String.valueOf(yes);
    }
}
