package org.xiaohao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xiaohao.document.Sheet.Block;

/**
 * The text of one kind of paper before its words are filled in.
 *
 * @param kind file name without ending; diagrams name it
 * @param prefix stands before the year in the number
 * @param signedBy the steps of a case that sign; the last one taken counts
 * @param showsSigner whether the paper names who signed
 * @param drafts what a drafter finds written already, by form field key
 */
record Template(
        String kind,
        String name,
        String prefix,
        String title,
        Party from,
        Party to,
        List<String> signedBy,
        boolean showsSigner,
        Map<String, String> drafts,
        List<Block> body) {

    /** Headings with the paragraphs whose words are all known; a heading without any is left out. */
    List<Block> body(Map<String, String> words) {
        List<Block> filled = new ArrayList<>();
        Block waiting = null;
        for (Block block : body) {
            if (block.heading()) {
                waiting = block;
                continue;
            }
            List<Block> paragraphs = paragraphs(block, words);
            if (waiting != null && !paragraphs.isEmpty()) {
                filled.add(waiting);
                waiting = null;
            }
            filled.addAll(paragraphs);
        }
        return List.copyOf(filled);
    }

    String title(Map<String, String> words) {
        return Slots.fill(title, words).orElse(name);
    }

    private static List<Block> paragraphs(Block block, Map<String, String> words) {
        return Slots.fill(block.text(), words).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Block(false, line))
                .toList();
    }
}
