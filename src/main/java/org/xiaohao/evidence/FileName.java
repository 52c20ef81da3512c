package org.xiaohao.evidence;

import java.text.Normalizer;
import java.util.Locale;

/** The name of a file as its sender gave it, made harmless for lists, headers and disks. */
record FileName(String base, String extension) {

    private static final int LONGEST = 100;

    static FileName clean(String given) {
        String text = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
        // some browsers send the whole path of the sender's machine
        text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        // \p{C} holds control characters and those that turn the reading direction, which hide an extension
        text = text.replaceAll("\\p{C}", "").replaceAll("[<>:\"|?*;]", "_").strip();
        text = text.replaceAll("^[.\\s]+|[.\\s]+$", "");
        int dot = text.lastIndexOf('.');
        String base = dot < 0 ? text : text.substring(0, dot).strip();
        String extension = dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
        return new FileName(shorten(base.isEmpty() ? "附件" : base), extension);
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
