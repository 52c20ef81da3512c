package org.xiaohao.problem;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** The secret with which an enterprise follows its case: 100 random bits, readable over the phone, stored hashed. */
public final class QueryCode {

    /** No 0, 1, I, L, O and U: nobody should have to guess a letter from a print. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 21;
    private static final int GROUP = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private QueryCode() {}

    /** A new code such as {@code 7KQ2M9X-…}: 21 letters of 30, more than 100 bits. */
    public static String random() {
        byte[] seed = new byte[32];
        RANDOM.nextBytes(seed);
        return fromSeed(seed);
    }

    /** The code that belongs to a secret seed of 32 bytes: the same seed gives the same code. */
    public static String fromSeed(byte[] seed) {
        var number = new BigInteger(1, seed);
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            var parts = number.divideAndRemainder(BigInteger.valueOf(ALPHABET.length()));
            number = parts[0];
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(parts[1].intValue()));
        }
        return code.toString();
    }

    static String hash(String code) {
        String typed = code == null ? "" : code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(typed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
