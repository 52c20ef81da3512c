package org.xiaohao.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The words of a paper, exactly as they were signed.
 *
 * @param name what kind of paper it is, e.g. 督办书
 * @param number on paper, e.g. 开营督〔2026〕12号; empty while it is a draft
 * @param signer name of who signed it, or empty where the paper does not show it
 */
public record Sheet(
        String name,
        String number,
        String title,
        String addressee,
        List<Block> body,
        String office,
        LocalDate on,
        String signer) {

    private static final String NUMBER = "%s〔%d〕%d号";

    /** A heading or a paragraph. */
    public record Block(boolean heading, String text) {}

    static String number(String prefix, int year, long sequence) {
        return NUMBER.formatted(prefix, year, sequence);
    }

    /** The date as letters write it: no leading zeros. */
    public String date() {
        return Slots.date(on);
    }
}
