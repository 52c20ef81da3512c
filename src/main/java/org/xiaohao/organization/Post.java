package org.xiaohao.organization;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a person does in a unit. */
public enum Post {
    INTAKE("受理"),
    HANDLER("经办"),
    OWNER("负责人"),
    VERIFIER("核验"),
    LEADER("领导"),
    SUPERVISOR("督查"),
    DESIGNER("流程设计"),
    ADMIN("系统管理"),
    SECURITY("安全管理"),
    AUDITOR("审计");

    /** 三员: each of the three is a person's only post, so that nobody watches the own doings. */
    private static final Set<Post> APART = EnumSet.of(ADMIN, SECURITY, AUDITOR);

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

    /** Whether nobody who has this post may have another one. */
    public boolean isApart() {
        return APART.contains(this);
    }

    public static boolean mayBeHeldTogether(Collection<Post> posts) {
        return posts.stream().distinct().count() <= 1 || posts.stream().noneMatch(Post::isApart);
    }

    /** Whether cases are the business of this post; keepers of the system have none with any case. */
    public boolean handlesCases() {
        return !isApart() && this != DESIGNER;
    }

    /** Whether a colleague may stand in; two verifiers judge apart, so their seats are never lent. */
    public boolean isLent() {
        return this == LEADER || this == OWNER || this == HANDLER;
    }

    public static Optional<Post> ofCode(String code) {
        return Arrays.stream(values()).filter(post -> post.code().equals(code)).findFirst();
    }
}
