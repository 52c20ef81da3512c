package org.xiaohao.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The rules for one value that is present; each answers the end of a sentence that begins with the label. */
final class ValueRules {

    private static final String WRONG_KIND = "格式不对";
    private static final String NOT_OFFERED = "不在可选范围内";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,10})?");
    private static final BigDecimal ABSURD = new BigDecimal("1e12");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;

    private final Clock clock;

    ValueRules(Clock clock) {
        this.clock = clock;
    }

    String problem(Field field, Object value, Map<String, List<Option>> lists) {
        return switch (field.type()) {
            case "checkbox" -> value instanceof Boolean ? null : WRONG_KIND;
            case "number" -> number(field.limits(), value);
            case "datetime" -> value instanceof String text ? date(field.limits(), text) : WRONG_KIND;
            case "radio", "select" -> value instanceof String ? choice(field.choices(lists), value) : WRONG_KIND;
            case "checklist" -> value instanceof Collection<?> all ? choices(field.choices(lists), all) : WRONG_KIND;
            default -> value instanceof String text ? TextRules.problem(field, text) : WRONG_KIND;
        };
    }

    private static String number(Limits limits, Object value) {
        BigDecimal number = plain(value);
        if (number == null) {
            return "须填写数字";
        }
        if (limits.decimalDigits() != null && number.stripTrailingZeros().scale() > limits.decimalDigits()) {
            return limits.decimalDigits() == 0 ? "须为整数" : "最多保留 " + limits.decimalDigits() + " 位小数";
        }
        if (limits.min() != null && number.compareTo(limits.min()) < 0) {
            return "不得小于 " + limits.min().toPlainString();
        }
        if (limits.max() != null && number.compareTo(limits.max()) > 0) {
            return "不得大于 " + limits.max().toPlainString();
        }
        return null;
    }

    // Only a plain decimal: a text such as 1e999999 would cost more than it says
    private static BigDecimal plain(Object value) {
        if (value instanceof String text) {
            String digits = text.strip();
            return PLAIN_NUMBER.matcher(digits).matches() ? new BigDecimal(digits) : null;
        }
        if (!(value instanceof Number) || value instanceof Double d && !Double.isFinite(d)) {
            return null;
        }
        BigDecimal number = value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
        return number.abs().compareTo(ABSURD) < 0 ? number : null;
    }

    private String date(Limits limits, String text) {
        LocalDate date;
        try {
            date = ISO_DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException impossible) {
            date = null;
        }
        if (date == null || date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            return "不是有效日期（例如 2026-11-20）";
        }
        return limits.noPastDates() && date.isBefore(LocalDate.now(clock)) ? "不得早于今天" : null;
    }

    private static String choice(List<Option> offered, Object value) {
        return offered.stream().anyMatch(option -> option.value().equals(value)) ? null : NOT_OFFERED;
    }

    private static String choices(List<Option> offered, Collection<?> values) {
        if (new HashSet<>(values).size() != values.size()) {
            return "有重复的选择";
        }
        return values.stream().allMatch(value -> choice(offered, value) == null) ? null : NOT_OFFERED;
    }
}
