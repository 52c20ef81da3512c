package org.xiaohao.portal;

import java.time.LocalDate;
import java.util.List;

/**
 * What an enterprise is told in writing when its case has ended.
 *
 * @param to name of the enterprise
 * @param by name of the office that answers for it
 */
record Letter(String title, String to, List<Line> lines, String by, LocalDate on) {

    /** One matter of the letter, in the words in which it was approved. */
    record Line(String label, String text) {}
}
