package org.xiaohao.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person does in a unit. */
public enum Post {
    INTAKE("受理"),
    HANDLER("经办"),
    OWNER("负责人"),
    VERIFIER("核验"),
    LEADER("领导"),
    SUPERVISOR("督查"),
    DESIGNER("流程设计"),
    ADMIN("系统管理");

    private final String label;

    Post(String label) {
        this.label = label;
    }

    /** The word in the files, tables and group names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Optional<Post> ofCode(String code) {
        return Arrays.stream(values()).filter(post -> post.code().equals(code)).findFirst();
    }
}
