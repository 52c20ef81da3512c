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
record Shelf(List<Paper> papers, boolean reporterHidden, long most, String mostWords, String types) {

    /** @param sealed whether it opens with a reason only, for it names a confidential reporter */
    record Paper(
            UUID id,
            String name,
            String size,
            String hash,
            String fullHash,
            String who,
            String unit,
            String at,
            boolean sealed) {}
}
