package org.xiaohao.problem;

/** Covers what belongs to a person, leaving just enough to recognise it when one already knows it. */
public final class Mask {

    private static final int SHOWN_START = 3;
    private static final int SHOWN_END = 4;

    private Mask() {}

    public static String phone(String phone) {
        if (phone == null || phone.length() <= SHOWN_START + SHOWN_END) {
            return stars(phone);
        }
        return phone.substring(0, SHOWN_START) + "****" + phone.substring(phone.length() - SHOWN_END);
    }

    public static String mail(String mail) {
        int at = mail == null ? -1 : mail.indexOf('@');
        return at < 1 ? stars(mail) : mail.charAt(0) + "***" + mail.substring(at);
    }

    public static String name(String name) {
        return name == null || name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    private static String stars(String text) {
        return text == null || text.isEmpty() ? "" : "****";
    }
}
