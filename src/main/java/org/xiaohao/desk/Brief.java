package org.xiaohao.desk;

import java.util.List;
import org.xiaohao.desk.Dossier.Fact;
import org.xiaohao.desk.Dossier.Section;
import org.xiaohao.problem.Veil;

/**
 * What a leader reads before deciding, on one page; the whole dossier lies folded below it.
 *
 * @param form address of the form in which the leader decides, beside this page
 * @param reasons why the case is contested; empty when it may be agreed to together with others
 * @param asked the report in three lines
 * @param subject what is put before the leader, in the words of who asks
 * @param plans what was agreed or planned, the newest of each kind
 * @param promised rows with dates: instalments, promises, milestones
 * @param before files of the report
 * @param after files added since the case was claimed
 * @param voice what the enterprise says of the result, or {@code null} before it was asked
 * @param limits those that run, and those that were not kept
 * @param kept how many limits were kept
 * @param turns hand-backs, returns, extensions and whatever else turned the case from its way
 */
record Brief(
        String task,
        String form,
        List<String> reasons,
        List<String> asked,
        Section subject,
        List<Turn> plans,
        Some<String> promised,
        Files before,
        Files after,
        Voice voice,
        List<Turn> verified,
        List<Limit> limits,
        int kept,
        List<Turn> turns,
        List<Turn> objections,
        List<Turn> supervisions) {

    /** The first few of a list. */
    record Some<T>(List<T> first, int all) {

        static <T> Some<T> of(List<T> list, int most) {
            return new Some<>(list.subList(0, Math.min(most, list.size())), list.size());
        }

        public int more() {
            return all - first.size();
        }
    }

    /** @param pictures those that can be looked at side by side without a reason; each look is in the trail */
    record Files(Some<Shelf.Paper> papers, List<Shelf.Paper> pictures) {}

    /** Something that somebody did on the way, with the words that go with it. */
    record Turn(String title, String at, String who, String words) {

        Turn covered(Veil veil) {
            return new Turn(title, at, who, veil.cover(words));
        }
    }

    /**
     * The three answers beside the result that the unit claims.
     *
     * @param remark in the enterprise's own words, or an empty text
     */
    record Voice(String claimed, List<Said> answers, String remark) {}

    /** @param against whether it speaks against closing */
    record Said(String label, String value, boolean against) {}

    /** @param moved by how much its end was put off, or an empty text */
    record Limit(String name, String dueOn, String words, String css, String shape, String light, String moved) {}

    /** Facts on one line. */
    static String line(List<Fact> facts) {
        return String.join(
                "；",
                facts.stream().map(fact -> fact.label() + "：" + fact.value()).toList());
    }
}
