package org.xiaohao.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Veil;

/** Keeps a reporter who asked for confidence out of every paper that goes to somebody else. */
final class Discretion {

    private static final String NAME = "enterpriseName";
    private static final String HIDDEN = "（反映人要求保密）";

    private Discretion() {}

    static Map<String, String> apply(Map<String, String> words, CaseFile file, Party to) {
        if (!file.confidential() || to == Party.ENTERPRISE) {
            return words;
        }
        var veil = Veil.overReporterAlone(file);
        var discreet = new LinkedHashMap<>(words);
        discreet.replaceAll((word, text) -> word.equals(NAME) ? HIDDEN : veil.cover(text));
        return discreet;
    }
}
