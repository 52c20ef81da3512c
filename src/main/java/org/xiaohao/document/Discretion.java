package org.xiaohao.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.xiaohao.problem.CaseFile;

/** Keeps a reporter who asked for confidence out of every paper that goes to somebody else. */
final class Discretion {

    private static final String HIDDEN = "（反映人要求保密）";
    // a single character would be blotted out wherever it stands
    private static final int SHORTEST_NAME = 2;

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
        var enterprise = file.enterprise();
        return Stream.of(
                        enterprise.name(),
                        enterprise.creditCode(),
                        enterprise.contactMail(),
                        enterprise.contactPhone(),
                        enterprise.contactName())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(secret -> secret.length() >= SHORTEST_NAME)
                .reduce(text, (rest, secret) -> rest.replace(secret, HIDDEN));
    }
}
