package org.xiaohao.process;

import java.time.Instant;
import java.util.List;

/**
 * One release of the rule book.
 *
 * @param order 1 for the first
 * @param by log-in name of who published it, or {@code null} when it came from the files beside the application
 * @param running cases that run under it
 */
public record ReleaseNote(
        int order, String id, Instant at, String by, List<FileChange> changes, long running, boolean current) {}
