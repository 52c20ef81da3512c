package org.xiaohao.portal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.form.FormChecker;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.form.Option;
import org.xiaohao.process.ProblemType;
import org.xiaohao.process.RuleBook;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;
import org.xiaohao.shared.TypeCode;

/** The public report forms of the rule book, and their law. */
@Component
class ReportForms {

    private final RuleBook rules;
    private final ReportLists lists;
    private final FormChecker checker;

    ReportForms(RuleBook rules, ReportLists lists, Clock clock) {
        this.rules = rules;
        this.lists = lists;
        this.checker = new FormChecker(clock);
    }

    List<ProblemType> types() {
        return rules.types();
    }

    /** What belongs to a type, in the official names of its subtypes. */
    String scopeOf(TypeCode type) {
        return of(type).field("subtype")
                .map(field -> field.options().stream().map(Option::label).collect(Collectors.joining("、")))
                .orElse("");
    }

    /** The type with this code, when such problems may be reported. */
    Optional<TypeCode> known(String code) {
        return types().stream()
                .map(ProblemType::code)
                .filter(type -> type.value().equals(code))
                .findFirst();
    }

    String nameOf(TypeCode type) {
        return rules.type(type).map(ProblemType::name).orElse(type.value());
    }

    FormDefinition of(TypeCode type) {
        return rules.reportForm(type);
    }

    List<Reason> problems(TypeCode type, Map<String, ?> answers) {
        return checker.check(of(type), answers, lists.all());
    }

    /**
     * The answers in their official form.
     *
     * @throws Rejection with a reason for each field that is wrong
     */
    Map<String, Object> lawful(TypeCode type, Map<String, ?> answers) {
        List<Reason> problems = problems(type, answers);
        if (!problems.isEmpty()) {
            throw new Rejection(problems);
        }
        return checker.normalize(of(type), answers);
    }
}
