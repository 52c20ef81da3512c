package org.xiaohao.problem;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How much of two titles is said in the same pairs of characters; words of Chinese need no dictionary this way. */
final class Likeness {

    /** Below this, titles share no more than what all titles of a type have in common. */
    static final double ENOUGH = 0.45;

    private Likeness() {}

    /** From 0, nothing, to 1, the same. */
    static double of(CaseFile one, CaseFile other) {
        Set<String> first = pairs(bare(one));
        Set<String> second = pairs(bare(other));
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        return 2.0 * shared.size() / (first.size() + second.size());
    }

    /** Without who reported: that two titles name the same enterprise must not show for somebody who may not know it. */
    private static String bare(CaseFile file) {
        return Veil.overReporter(file)
                .cover(file.title())
                .replace(Veil.HIDDEN, "")
                .replaceAll("[^\\p{IsHan}A-Za-z0-9]", "");
    }

    private static Set<String> pairs(String text) {
        return IntStream.range(0, text.length() - 1)
                .mapToObj(at -> text.substring(at, at + 2))
                .collect(Collectors.toSet());
    }
}
