package org.xiaohao.desk;

import java.util.List;
import java.util.UUID;
import org.xiaohao.process.Position;
import org.xiaohao.shared.ProblemNumber;

/**
 * Everything one reader may see of one case, already in words.
 *
 * @param self address that this view is read from: the page's or the Tasklist's
 * @param base address that its forms post under
 * @param established what the steps have found out since the report, or {@code null}
 * @param revealReasons for which this reader may see the full contact; empty when not at all
 * @param contact of the enterprise in full, right after it was asked for; else {@code null}
 * @param positions where it stands, on each diagram that it runs through
 * @param page whether it stands on its own page rather than inside the Tasklist
 */
record Dossier(
        ProblemNumber number,
        String self,
        String base,
        boolean page,
        Head head,
        List<Section> sections,
        Section established,
        List<Moment> timeline,
        List<Mark> marks,
        Shelf shelf,
        List<Issued> issued,
        Beside beside,
        List<Dial> clocks,
        List<RowTable> tables,
        List<Waiting> waiting,
        List<Position> positions,
        boolean mayContribute,
        List<RowTable.Choice> revealReasons,
        Section contact,
        Around around,
        Notes notes) {

    /** What a leader wants to read first. */
    record Head(String title, String typeName, String stage, String result, boolean confidential, List<Fact> facts) {}

    record Section(String title, List<Fact> facts) {}

    /** @param wide whether the value needs the whole line */
    record Fact(String label, String value, boolean wide) {}

    /**
     * One thing that happened.
     *
     * @param since time since the previous one, empty for the first
     * @param hidden why the words are not shown, or {@code null}
     */
    record Moment(
            String at,
            String since,
            String title,
            String who,
            String unit,
            String stageAfter,
            List<Fact> said,
            String hidden) {}

    /** One row of the append-only trail. */
    record Mark(long sequence, String at, String what, String who, String hash) {}

    /** An official paper. */
    record Issued(UUID id, String name, String number, String addressee, String signer, String on) {}

    record Dial(String name, String dueOn, String words, String css, String shape, String light) {}

    /** A task that is open now and whoever it waits for. */
    record Waiting(String name, String holder, String dueOn) {}

    /** What is said about the case, and what else it belongs to. */
    record Around(Talk talk, Kin kin, Exchange exchange) {}

    /** What happened to the reader's last request: a message, or reasons and what was typed. */
    record Notes(String done, String area, List<String> evidenceReasons) {}
}
