package org.xiaohao.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The condition that hides a field: comparisons of one field with a literal, joined by {@code and} and {@code or}.
 * Answers as the form player does, so that browser and server agree: an absent answer is {@code null}, an empty text
 * is not, and values of different kinds are unequal.
 *
 * @param anyOf alternatives, each a list of comparisons that must all hold
 */
public record HideCondition(List<List<Comparison>> anyOf) {

    /** {@code literal} is a Boolean, a BigDecimal, a String or {@code null}. */
    public record Comparison(String field, boolean equal, Object literal) {

        boolean holds(Map<String, ?> answers) {
            return equal == same(answers.get(field));
        }

        private boolean same(Object value) {
            if (literal instanceof BigDecimal number && value instanceof Number) {
                return number.compareTo(new BigDecimal(value.toString())) == 0;
            }
            return literal == null ? value == null : literal.equals(value);
        }
    }

    /** @throws IllegalArgumentException in Chinese, when the text is outside the allowed part of FEEL */
    public static HideCondition parse(String feel) {
        return new HideParser(feel).condition();
    }

    public static boolean isHidden(String feel, Map<String, ?> answers) {
        return feel != null && !feel.isBlank() && parse(feel).holds(answers);
    }

    public boolean holds(Map<String, ?> answers) {
        return anyOf.stream().anyMatch(all -> all.stream().allMatch(comparison -> comparison.holds(answers)));
    }
}
