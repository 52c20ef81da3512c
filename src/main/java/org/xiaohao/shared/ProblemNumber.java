package org.xiaohao.shared;

import java.util.regex.Pattern;

/**
 * The number on paper, business key of every process instance that runs under it: of a case, e.g.
 * {@code XH-2026-000123}, or of a round that asks many units at once, e.g. {@code DD-2026-11} or {@code MP-2026-0001}.
 */
public record ProblemNumber(String value) {

    private static final Pattern CASE = Pattern.compile("XH-\\d{4}-\\d{6}");
    private static final Pattern ROUND = Pattern.compile("DD-\\d{4}-\\d{2}|MP-\\d{4}-\\d{4}");

    public ProblemNumber {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a problem number");
        }
    }

    public static ProblemNumber of(int year, long sequence) {
        return new ProblemNumber("XH-%04d-%06d".formatted(year, sequence));
    }

    /** Whether a text typed by a person has the shape of the number of a case. */
    public static boolean looksLike(String text) {
        return text != null && CASE.matcher(text).matches();
    }

    public static boolean looksLikeRound(String text) {
        return text != null && ROUND.matcher(text).matches();
    }

    /** Whether a text is the number of a case or of a round. */
    public static boolean isOne(String text) {
        return looksLike(text) || looksLikeRound(text);
    }

    /** Whether it stands for a round, behind which there is no case. */
    public boolean isRound() {
        return looksLikeRound(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
