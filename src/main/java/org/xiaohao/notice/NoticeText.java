package org.xiaohao.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Both halves of the text of one kind, with their slots still open. */
public record NoticeText(String kind, String plain, String html) {

    static final String SUBJECT = "主题：";
    static final String PURPOSE = "用途：";

    public NoticeText {
        plain = tidy(plain);
        html = tidy(html);
    }

    /** What the mail is called. */
    public String subject() {
        return head(0, SUBJECT);
    }

    /** When the mail is sent and to whom, for those who edit it; it is not part of the mail. */
    public String purpose() {
        return head(1, PURPOSE);
    }

    /** What people call this kind: the purpose up to its colon. */
    public String title() {
        int end = purpose().indexOf('：');
        return end < 1 ? kind : purpose().substring(0, end);
    }

    /** The rest of the purpose, beside the title. */
    public String use() {
        return purpose().substring(purpose().indexOf('：') + 1);
    }

    String body() {
        int lines = purpose().isEmpty() ? 1 : 2;
        return String.join("\n", plain.lines().skip(lines).toList()).strip() + "\n";
    }

    /** Differs when one letter differs. */
    public String mark() {
        try {
            byte[] all = (plain + "\0" + html).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String head(int index, String word) {
        String line = plain.lines().skip(index).findFirst().orElse("");
        return line.startsWith(word) ? line.substring(word.length()).strip() : "";
    }

    /** Browsers and editors of other systems end lines differently, and some begin a file with a sign nobody sees. */
    private static String tidy(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return bare.replace("\r\n", "\n").replace('\r', '\n').stripTrailing() + "\n";
    }
}
