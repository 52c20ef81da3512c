package org.xiaohao.process.step;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Option;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.process.Replies;
import org.xiaohao.process.RuleBook;

/** What is known of a case, in words, by the placeholder that forms and papers use for it. */
@Component
public class CaseValues {

    private static final String SAID = "said_";

    private final RuleBook rules;
    private final CaseWords words;

    CaseValues(@Lazy RuleBook rules, CaseWords words) {
        this.rules = rules;
        this.words = words;
    }

    /** Without the reporter: whether it may be named depends on who reads. */
    public Map<String, String> of(CaseFile file) {
        var known = new LinkedHashMap<String, String>();
        file.facts().forEach((key, answer) -> known.put(SAID + key, say(key, answer)));
        known.put("number", file.number().value());
        known.put("typeName", words.type(file));
        known.put("subtypeLabel", rules.subtype(file.type(), file.subtype()));
        known.put("title", file.title());
        known.put("zoneName", words.unit(file.zone()));
        known.put("amountText", words.amount(file.amount()));
        known.put("stageName", file.stage().label());
        known.put("registeredOn", words.date(file.registeredAt()));
        known.put("leadUnitName", words.unit(file.leadUnit()));
        known.put("leadLeaderName", words.person(file.leadLeader()));
        known.put("responsibleUnitName", words.unit(file.responsibleUnit()));
        known.put("responsiblePersonName", words.person(file.responsiblePerson()));
        known.put("verifyingUnitName", words.unit(file.verifyingUnit()));
        return known;
    }

    /** A list that the house offers holds codes of units and people, which the rule book cannot put into words. */
    private String say(String key, Object answer) {
        if (answer instanceof Collection<?> several) {
            return several.stream().map(each -> say(key, each)).collect(Collectors.joining("、"));
        }
        String said = rules.say(key, answer);
        return rules.field(key)
                .filter(field -> field.valuesKey() != null && said.equals(String.valueOf(answer)))
                .map(field -> offered(field.valuesKey(), said))
                .orElse(said);
    }

    private String offered(String list, String said) {
        return Replies.all(list).stream()
                .filter(option -> option.value().equals(said))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> words.unitOrPerson(said));
    }
}
