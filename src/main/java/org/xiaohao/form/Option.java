package org.xiaohao.form;

/** One choice of a select, radio or checklist. */
public record Option(String value, String label) {}
