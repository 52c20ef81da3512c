package org.xiaohao.round;

/** Where a round stands. */
public enum RoundStage {
    APPROVING("待审批"),
    ASKING("报送中"),
    /** Everybody has answered, or the time is over. */
    COMPILING("汇总中"),
    CLOSED("已办结"),
    REFUSED("未获批准");

    private final String label;

    RoundStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
