package org.xiaohao.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xiaohao.problem.CaseFile;

/** Keeps a reporter who asked for confidence out of every paper that goes to somebody else. */
final class Discretion {

    private static final String HIDDEN = "（反映人要求保密）";

    private Discretion() {}

    static Map<String, String> apply(Map<String, String> words, CaseFile file, Party to) {
        if (!file.confidential() || to == Party.ENTERPRISE) {
            return words;
        }
        var discreet = new LinkedHashMap<>(words);
        discreet.replaceAll((word, text) -> hide(text, file));
        return discreet;
    }

    private static String hide(String text, CaseFile file) {
        String rest = text;
        for (String trace : file.enterprise().traces()) {
            rest = rest.replace(trace, HIDDEN);
        }
        return rest;
    }
}
