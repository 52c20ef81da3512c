package org.xiaohao.organization;

import java.util.regex.Pattern;

/** The shape of a mail address; whether it exists only a mail can tell. */
final class MailAddress {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private MailAddress() {}

    static void check(CsvLine line, Complaints complaints) {
        String mail = line.get("mail");
        if (mail != null && !SHAPE.matcher(mail).matches()) {
            complaints.add(line, "邮箱“" + mail + "”格式不正确");
        }
    }
}
