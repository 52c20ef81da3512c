package org.xiaohao.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xiaohao.form.Field;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.form.Option;
import org.xiaohao.process.release.DeadlineTable;
import org.xiaohao.process.release.ReleaseReader;
import org.xiaohao.shared.TypeCode;

/** The rules as the pages may read them: types, forms, terms, and answers in the words of their form. */
@Service
public class RuleBook {

    private final ReleaseReader releases;
    private final DeadlineTable deadlines;
    private final ConfiguredLists lists;

    RuleBook(ReleaseReader releases, DeadlineTable deadlines, ConfiguredLists lists) {
        this.lists = lists;
        this.releases = releases;
        this.deadlines = deadlines;
    }

    public List<ProblemType> types() {
        return releases.current().types();
    }

    public Optional<ProblemType> type(TypeCode code) {
        return types().stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** The public report form of a type. */
    public FormDefinition reportForm(TypeCode type) {
        var release = releases.current();
        return release.form(release.reportForms().get(type));
    }

    /** The form of one row of a list, e.g. of an instalment. */
    public Optional<FormDefinition> rowForm(String kind) {
        return Optional.ofNullable(releases.current().forms().get(kind + "-row"));
    }

    public Optional<FormDefinition> form(String id) {
        return Optional.ofNullable(releases.current().forms().get(id));
    }

    /** Every form of the current release. */
    public Collection<FormDefinition> forms() {
        return releases.current().forms().values();
    }

    /** The field that asks for an answer, wherever in the rule book it stands. */
    public Optional<Field> field(String key) {
        return fields(key).stream().findFirst();
    }

    // two types may ask the same with other options
    private List<Field> fields(String key) {
        return releases.current().fields().getOrDefault(key, List.of());
    }

    /** An answer in the words its form offers: the label of an option, 是 or 否, else the text itself. */
    public String say(String key, Object answer) {
        if (answer == null) {
            return "";
        }
        if (answer instanceof Collection<?> several) {
            return several.stream().map(each -> say(key, each)).collect(Collectors.joining("、"));
        }
        if (answer instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        if (answer instanceof Number number) {
            return number(key, number);
        }
        return fields(key).stream()
                .flatMap(field -> field.choices(lists.all()).stream())
                .filter(option -> option.value().equals(answer.toString()))
                .map(Option::label)
                .findFirst()
                .orElse(answer.toString());
    }

    /** The official name of a subtype; each type has its own. */
    public String subtype(TypeCode type, String subtype) {
        var known = releases.current();
        return Optional.ofNullable(known.reportForms().get(type)).map(known::form).stream()
                .flatMap(form -> form.field("subtype").stream())
                .flatMap(field -> field.options().stream())
                .filter(option -> option.value().equals(subtype))
                .map(Option::label)
                .findFirst()
                .orElse(subtype);
    }

    /** Money always with as many digits as its field asks for, so that columns and sentences agree. */
    private String number(String key, Number answer) {
        var exact = new BigDecimal(answer.toString());
        return field(key)
                .map(field -> field.limits().decimalDigits())
                .map(digits -> exact.setScale(digits, RoundingMode.HALF_UP))
                .orElse(exact)
                .toPlainString();
    }

    /** How long a step of a type may take; empty when the table sets no limit. */
    public Optional<Term> term(TypeCode type, String rule) {
        return deadlines.find(releases.current().deploymentId(), type, "", rule).map(DeadlineTable.Row::term);
    }
}
