package org.xiaohao.process;

import org.xiaohao.shared.ProblemNumber;

/**
 * What came of one of several things asked for at once.
 *
 * @param number the case, or {@code null} when the task was gone before it could be read
 * @param what name of the task, or of what else was asked
 * @param words what was done, or why not
 */
public record Outcome(ProblemNumber number, String what, boolean done, String words) {}
