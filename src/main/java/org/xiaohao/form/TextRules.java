package org.xiaohao.form;

import java.util.regex.Pattern;

/** The rules for one text. */
final class TextRules {

    /** Without a limit of its own a text may still not fill the database. */
    private static final int ABSURD_LENGTH = 20_000;

    // besides control characters: lone surrogates, and the marks that turn the reading direction and so hide what is
    // written
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]");
    private static final Pattern UNREADABLE_IN_LINES =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private TextRules() {}

    static String problem(Field field, String typed) {
        String text = typed.replace("\r\n", "\n");
        Pattern unreadable = field.type().equals("textarea") ? UNREADABLE_IN_LINES : UNREADABLE;
        if (unreadable.matcher(text).find()) {
            return "含有无法显示的控制字符，请删去";
        }
        String lengthProblem = length(field.limits(), text.strip().length());
        if (lengthProblem != null) {
            return lengthProblem;
        }
        String check = field.property("check");
        if (!check.isEmpty() && TextShape.canonical(check, text).isEmpty()) {
            return TextShape.reason(check);
        }
        return shaped(field, text.strip()) ? null : "格式不对" + hint(field);
    }

    private static String length(Limits limits, int length) {
        int most = limits.maxLength() == null ? ABSURD_LENGTH : limits.maxLength();
        if (length > most) {
            return "最多 " + most + " 个字，现在有 " + length + " 个字";
        }
        if (limits.minLength() != null && length < limits.minLength()) {
            return "至少 " + limits.minLength() + " 个字，现在有 " + length + " 个字";
        }
        return null;
    }

    // The form player searches the pattern anywhere in the text; a pattern that means the whole is anchored
    private static boolean shaped(Field field, String text) {
        String pattern = field.limits().pattern();
        return pattern == null || Pattern.compile(pattern).matcher(text).find();
    }

    private static String hint(Field field) {
        return field.description() == null ? "" : "（" + field.description() + "）";
    }
}
