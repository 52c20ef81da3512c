package org.xiaohao.problem;

import java.util.Arrays;
import java.util.Optional;

/** How a case ended. Results are never added up as if they were one. */
public enum Result {
    RESOLVED("resolved", "已解决"),
    PARTLY_RESOLVED("partlyResolved", "部分解决"),
    EXPLAINED("explained", "无法解决已说明"),
    STATUTORY("statutory", "转法定程序"),
    REFUSED("refused", "不予受理"),
    WITHDRAWN("withdrawn", "撤回"),
    MERGED("merged", "并案");

    private final String code;
    private final String label;

    Result(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether the matter itself was dealt with; a case refused, taken back or merged never came to that. */
    public boolean isOfSubstance() {
        return ordinal() <= STATUTORY.ordinal();
    }

    /** The result that a unit may claim in its application, by the option value of the form. */
    static Optional<Result> claimed(String code) {
        return Arrays.stream(values())
                .filter(Result::isOfSubstance)
                .filter(result -> result.code.equals(code))
                .findFirst();
    }
}
