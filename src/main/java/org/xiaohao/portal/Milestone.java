package org.xiaohao.portal;

/**
 * One stop on the way of a report, as the home page tells it.
 *
 * @param term how long it takes, e.g. {@code 3个工作日}; {@code null} when no rule sets a limit
 */
record Milestone(String title, String text, String term) {}
