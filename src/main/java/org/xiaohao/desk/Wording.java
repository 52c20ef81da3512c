package org.xiaohao.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.Dossier.Fact;
import org.xiaohao.form.Field;
import org.xiaohao.form.Option;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Unit;
import org.xiaohao.problem.Mask;
import org.xiaohao.process.ConfiguredLists;
import org.xiaohao.process.Replies;
import org.xiaohao.shared.UnitCode;

/** Turns an answer into what a person reads: the label of its field, the label of its option, a masked phone. */
@Component
class Wording {

    /** In columns of Latin letters; a Chinese character takes two. */
    private static final int WIDE = 56;

    private static final int SHORT = 14;
    private static final int FIRST_WIDE_CHARACTER = 0x2E80;

    private final Directory directory;
    private final ConfiguredLists lists;

    Wording(Directory directory, ConfiguredLists lists) {
        this.lists = lists;
        this.directory = directory;
    }

    /** The answered fields in the order of the form; an answer without a field is machinery and stays out. */
    List<Fact> facts(Collection<Field> fields, Map<String, Object> answers) {
        List<Fact> facts = new ArrayList<>();
        for (Field field : fields) {
            String text = text(field, answers.get(field.key()));
            if (!text.isEmpty()) {
                boolean wide = field.type().equals("textarea") && text.length() > SHORT || isWide(text);
                facts.add(new Fact(field.label(), withUnit(field, text), wide));
            }
        }
        return facts;
    }

    static Fact fact(String label, String value) {
        return new Fact(label, value, isWide(value));
    }

    private static boolean isWide(String text) {
        long columns =
                text.chars().map(each -> each < FIRST_WIDE_CHARACTER ? 1 : 2).sum();
        return columns > WIDE || text.contains("\n");
    }

    String text(Field field, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> one(field, one)).collect(Collectors.joining("、"));
        }
        return one(field, value);
    }

    private String one(Field field, Object value) {
        String text = value.toString();
        return switch (field.type()) {
            case "checkbox" -> Boolean.parseBoolean(text) ? "是" : "否";
            case "number" -> number(field, text);
            case "radio", "select", "checklist" -> choice(field, text);
            default -> masked(field, text);
        };
    }

    private static String number(Field field, String text) {
        try {
            Integer digits = field.limits().decimalDigits();
            return Words.number(new BigDecimal(text), digits == null ? 0 : digits);
        } catch (NumberFormatException notANumber) {
            return text;
        }
    }

    private String choice(Field field, String value) {
        if (field.valuesKey() == null) {
            return field.options().stream()
                    .filter(option -> option.value().equals(value))
                    .map(Option::label)
                    .findFirst()
                    .orElse(value);
        }
        // a list handed in by the server offers units, people or replies, or is kept by the operator
        return Stream.concat(
                        Replies.all(field.valuesKey()).stream(),
                        lists.all().getOrDefault(field.valuesKey(), List.of()).stream())
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .or(() -> unit(value))
                .orElseGet(() -> directory.nameOfPerson(value));
    }

    private Optional<String> unit(String code) {
        try {
            return directory.unit(new UnitCode(code)).map(Unit::name);
        } catch (IllegalArgumentException notAUnit) {
            return Optional.empty();
        }
    }

    private static String masked(Field field, String text) {
        return switch (field.property("check")) {
            case "phone" -> Mask.phone(text);
            case "mail" -> Mask.mail(text);
            default -> field.property("secret").equals("true") ? Mask.name(text) : text;
        };
    }

    private static String withUnit(Field field, String text) {
        String suffix = field.suffix();
        return suffix == null || suffix.isEmpty() || field.label().contains(suffix) ? text : text + " " + suffix;
    }
}
