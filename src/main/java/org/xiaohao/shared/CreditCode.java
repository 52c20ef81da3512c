package org.xiaohao.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Unified social credit code (统一社会信用代码) with its check digit, GB 32100-2015. */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    public CreditCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
    }

    /** What a person typed, trimmed, upper-cased and in half-width letters; empty when it is no valid code. */
    public static Optional<CreditCode> parse(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        // NFKC turns full-width letters and digits, which Chinese keyboards produce, into half-width ones
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return isValid(code) ? Optional.of(new CreditCode(code)) : Optional.empty();
    }

    private static boolean isValid(String code) {
        if (code == null || code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = ALPHABET.indexOf(code.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return ALPHABET.charAt(check) == code.charAt(LENGTH - 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
