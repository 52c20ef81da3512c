package org.xiaohao.trail;

import java.util.Optional;

/**
 * What a verification found.
 *
 * @param firstBreak the first row that does not fit; empty when every chain is whole
 */
public record Verdict(long chains, long events, Optional<Break> firstBreak) {

    /**
     * A row that does not fit.
     *
     * @param number of the case, or the words for the checkpoints
     * @param reason in Chinese
     */
    public record Break(String number, long sequence, String reason) {}

    public boolean isWhole() {
        return firstBreak.isEmpty();
    }

    Verdict or(Optional<Break> found) {
        return new Verdict(chains, events, found);
    }

    /** The finding in one Chinese sentence. */
    public String words() {
        return firstBreak
                .map(at -> "留痕校验不通过：%s 第 %d 条，%s".formatted(at.number(), at.sequence(), at.reason()))
                .orElseGet(() -> "留痕校验通过：%d 件案件，%d 条记录，链条完整".formatted(chains, events));
    }
}
