package org.xiaohao.process.step;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.Meanings;
import org.xiaohao.process.RuleBook;

/** Reads from the forms of the current release what their fields mean. */
@Component
class FormMeanings implements Meanings {

    private final RuleBook rules;

    FormMeanings(@Lazy RuleBook rules) {
        this.rules = rules;
    }

    @Override
    public Map<String, String> byKey() {
        var words = new TreeMap<String, String>();
        rules.forms().stream()
                .flatMap(form -> form.inputs().stream())
                .filter(field -> !field.property("means").isEmpty())
                .forEach(field -> words.put(field.key(), field.property("means")));
        return words;
    }
}
