package org.xiaohao.problem;

/** The reporting enterprise and whom to call. Personal data: show it masked, never log it. */
public record Enterprise(String name, String creditCode, String contactName, String contactPhone, String contactMail) {}
