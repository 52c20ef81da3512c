package org.xiaohao.document;

import java.util.Map;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/**
 * Asks for a paper.
 *
 * @param kind name of a template
 * @param drafting unit that writes it, or {@code null} where the template names another sender
 * @param addressed unit to which it goes, or {@code null} where the template names another addressee
 * @param words what the template's slots may be filled with; empty texts count as unknown
 */
public record Order(
        ProblemNumber number, String kind, UnitCode drafting, UnitCode addressed, Map<String, String> words) {

    public Order(ProblemNumber number, String kind, UnitCode drafting, Map<String, String> words) {
        this(number, kind, drafting, null, words);
    }
}
