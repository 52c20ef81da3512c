package org.xiaohao.shared;

import java.util.regex.Pattern;

/** The number on paper, e.g. {@code XH-2026-000123}; business key of every process instance of the case. */
public record ProblemNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("XH-\\d{4}-\\d{6}");

    public ProblemNumber {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a problem number");
        }
    }

    public static ProblemNumber of(int year, long sequence) {
        return new ProblemNumber("XH-%04d-%06d".formatted(year, sequence));
    }

    /** Whether a text typed by a person has the shape of a number. */
    public static boolean looksLike(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
