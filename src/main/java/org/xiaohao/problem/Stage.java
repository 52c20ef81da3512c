package org.xiaohao.problem;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands, in the words of the ledger. */
public enum Stage {
    REGISTERED("已登记"),
    /** The refusal is decided and told; it is final once the enterprise can no longer object. */
    REFUSING("拟不予受理"),
    ACCEPTED("已受理"),
    ASSIGNED("已分派"),
    RECTIFYING("整改中"),
    APPLIED("申请销号"),
    VERIFYING("核验中"),
    CONSULTING("征询企业"),
    /** Decided by the office where unit and enterprise contradict each other; the enterprise may object. */
    ADJUDICATED("已裁定"),
    APPROVING("待审批"),
    APPROVED("已批准"),
    PUBLICIZED("公示中"),
    CLOSED("已销号");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this != CLOSED;
    }

    static Set<Stage> open() {
        return EnumSet.complementOf(EnumSet.of(CLOSED));
    }
}
