package org.xiaohao.desk;

import java.util.List;

/**
 * What the page of a round says on top.
 *
 * @param answers one line per unit that the reader may see
 * @param counts how many were asked, answered, are missing, in words
 */
record RoundHead(
        String number,
        String kind,
        String title,
        String stage,
        boolean open,
        String asking,
        String by,
        String at,
        String due,
        boolean urgent,
        String urgency,
        String approvedBy,
        String type,
        String words,
        String counts,
        List<Answer> answers,
        List<Said> said) {

    /** @param css light of the state */
    record Answer(String unit, String state, String css, String shape, String by, String at, String words, int rows) {}

    /** What was decided or compiled in words. */
    record Said(String label, String text, String who, String at) {}
}
