package org.xiaohao.desk;

import java.util.List;
import java.util.UUID;

/**
 * The conversation of a case as one reader sees it.
 *
 * @param form {@code null} for a reader who takes no part
 */
record Talk(List<Line> lines, Form form) {

    /**
     * @param to who was spoken to
     * @param forMe whether the reader is among them
     * @param withdrawn when and why it was taken back, or {@code null}
     * @param mine whether the reader may take it back
     */
    record Line(
            UUID id,
            String at,
            String who,
            String unit,
            String text,
            List<String> to,
            boolean forMe,
            String withdrawn,
            boolean mine) {}

    /**
     * @param key by which a second press of the button is known
     * @param people who may be addressed
     * @param secret whether the reporter asked for confidence
     */
    record Form(UUID key, String text, List<Someone> people, List<String> reasons, int longest, boolean secret) {}

    /** @param initials by which the person is found as well */
    record Someone(String id, String name, String fullName, String initials, boolean chosen) {}
}
