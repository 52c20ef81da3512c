package org.xiaohao.portal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiaohao.form.FormChecker;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.process.RuleBook;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** The short forms of the rule book in which an enterprise writes about its own case. */
@Component
class EnterpriseForms {

    private final RuleBook rules;
    private final FormViews views;
    private final FormChecker checker;

    EnterpriseForms(RuleBook rules, FormViews views, Clock clock) {
        this.rules = rules;
        this.views = views;
        this.checker = new FormChecker(clock);
    }

    FormView view(String id, Map<String, List<String>> typed, List<Reason> errors) {
        return views.of(form(id), typed, errors);
    }

    Map<String, List<String>> typed(String id, Map<String, String[]> posted) {
        return BrowserAnswers.typed(form(id), posted);
    }

    /** @throws Rejection with a reason for each field that is wrong */
    Map<String, Object> lawful(String id, Map<String, List<String>> typed) {
        var form = form(id);
        Map<String, Object> answers = BrowserAnswers.read(form, typed);
        List<Reason> problems = checker.check(form, answers, Map.of());
        if (!problems.isEmpty()) {
            throw new Rejection(problems);
        }
        return checker.normalize(form, answers);
    }

    private FormDefinition form(String id) {
        return rules.form(id).orElseThrow();
    }
}
