package org.xiaohao.desk;

import java.util.List;
import java.util.UUID;

/**
 * The files of a case as one reader sees them, and what may be added to them.
 *
 * @param reporterHidden whether files of a confidential reporter are left out
 * @param most bytes that one file may have
 * @param mostWords the same as people say it
 * @param types which files are taken, in words
 */
record Shelf(List<Versions> papers, boolean reporterHidden, long most, String mostWords, String types) {

    /**
     * One line of the list.
     *
     * @param older those whose place the last one took, newest first
     * @param replaceable whether this reader may hand in a newer one
     */
    record Versions(Paper last, List<Paper> older, boolean replaceable) {}

    /**
     * @param sealed whether it opens with a reason only, for it names a confidential reporter
     * @param held whether it waits for the virus scanner and opens for nobody
     */
    record Paper(
            UUID id,
            String name,
            String size,
            String hash,
            String fullHash,
            String who,
            String unit,
            String at,
            boolean sealed,
            boolean previewable,
            boolean held) {}
}
