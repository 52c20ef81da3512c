package org.xiaohao.portal;

import java.time.LocalDate;
import java.util.List;
import org.xiaohao.document.OfficialDocument;
import org.xiaohao.problem.Answers;
import org.xiaohao.shared.ProblemNumber;

/**
 * A case as its enterprise sees it: no name of staff, and of what units wrote only the letter.
 *
 * @param meaning the stage in one plain sentence
 * @param carrier name of the unit that has it in hand, or {@code null} when nobody has to act
 * @param due what is left of the earliest limit, or {@code null}
 * @param asking whether the three questions wait for an answer
 * @param objectionTo what it may object to now, in one word, or {@code null}
 * @param lettersToRead whether the last letter asks for its attention
 * @param answers what the enterprise answered last, or {@code null}
 * @param closedOn day of 销号, or {@code null} while it is open or when it never came to that
 * @param result label of the result once closed, or {@code null}
 * @param letters what it was told in writing, the oldest first
 */
record Progress(
        ProblemNumber number,
        String typeName,
        String title,
        LocalDate registeredOn,
        String stage,
        String meaning,
        List<Station> line,
        String carrier,
        Due due,
        List<Done> done,
        boolean open,
        boolean asking,
        String objectionTo,
        boolean lettersToRead,
        Answers answers,
        LocalDate closedOn,
        String result,
        List<OfficialDocument> letters) {

    /** The letter that ended the case or that it may object to, to be read on the page; else {@code null}. */
    public OfficialDocument lastLetter() {
        return !lettersToRead || letters.isEmpty() ? null : letters.get(letters.size() - 1);
    }

    /** One station of the step line; {@code state} is {@code done}, {@code now} or {@code ahead}. */
    record Station(String name, String state) {}

    /** @param words e.g. 剩 3 个工作日; {@code css} a class name for the colour */
    record Due(LocalDate on, String words, String light, String shape, String css, boolean provisional) {}

    record Done(LocalDate on, String unit, String name) {}
}
