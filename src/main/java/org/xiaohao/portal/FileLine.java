package org.xiaohao.portal;

import java.util.List;
import java.util.UUID;
import org.xiaohao.evidence.EvidenceFile;

/** One file as a page lists it, with a size that people read. */
record FileLine(UUID id, String name, String size) {

    static List<FileLine> of(List<EvidenceFile> files) {
        return files.stream()
                .map(file -> new FileLine(file.id(), file.name(), file.shownSize() + (file.held() ? "，待查毒" : "")))
                .toList();
    }
}
