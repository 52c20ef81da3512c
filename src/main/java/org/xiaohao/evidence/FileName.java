package org.xiaohao.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a file as its sender gave it, made harmless for lists, headers and disks. */
record FileName(String base, String extension) {

    private static final int LONGEST = 100;
    private static final String NAMELESS = "附件";

    /** A machine that reads such a name as a device opens no file of it. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    static FileName clean(String given) {
        String text = plain(Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC));
        // some browsers send the whole path of the sender's machine
        text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        // \p{C} holds control characters and those that turn the reading direction, which hide an extension
        text = text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*;]", "_")
                .strip();
        text = text.replaceAll("\\.{2,}", ".").replaceAll("^[.\\s]+|[.\\s]+$", "");
        int dot = text.lastIndexOf('.');
        String base = dot < 0 ? text : text.substring(0, dot).strip();
        String extension = dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
        return new FileName(
                shorten(base.isEmpty() || DEVICE.matcher(base).matches() ? NAMELESS + base : base), extension);
    }

    /** Dots and strokes of other widths, which people type and which some later program may take for the plain ones. */
    private static String plain(String text) {
        return text.replaceAll("[\uFF0E\uFE52\u2024]", ".").replaceAll("[\uFF0F\u2215\u2044\uFF3C\uFE68]", "_");
    }

    private static String shorten(String base) {
        return base.codePointCount(0, base.length()) <= LONGEST
                ? base
                : base.substring(0, base.offsetByCodePoints(0, LONGEST));
    }

    String full() {
        return base + "." + extension;
    }
}
