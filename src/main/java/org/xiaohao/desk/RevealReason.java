package org.xiaohao.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody needs the full contact of an enterprise: a code for the trail, which takes no free text. */
enum RevealReason {
    CONTACT("联系企业核实情况"),
    VISIT("上门走访"),
    DELIVERY("送达文书"),
    VERIFICATION("核验、回访");

    private final String label;

    RevealReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RevealReason> of(String code) {
        return Stream.of(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }
}
