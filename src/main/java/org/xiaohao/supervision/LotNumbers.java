package org.xiaohao.supervision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.xiaohao.shared.ProblemNumber;

/** The drawing itself: which of some numbers a seed chooses. Pure, so that anybody can do it again. */
final class LotNumbers {

    private LotNumbers() {}

    /** The same for the same numbers, seed and share, in whatever order the numbers come. */
    static List<ProblemNumber> choose(List<ProblemNumber> population, long seed, double share, int minimum) {
        List<ProblemNumber> sorted = new ArrayList<>(population);
        sorted.sort((one, other) -> one.value().compareTo(other.value()));
        Collections.shuffle(sorted, new Random(seed));
        int size = Math.min(sorted.size(), Math.max(minimum, (int) Math.ceil(share * sorted.size())));
        return List.copyOf(sorted.subList(0, size));
    }

    static String[] texts(List<ProblemNumber> numbers) {
        return numbers.stream().map(ProblemNumber::value).sorted().toArray(String[]::new);
    }

    static String sha256(List<ProblemNumber> numbers) {
        String lines = String.join(
                "\n", numbers.stream().map(ProblemNumber::value).sorted().toList());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
