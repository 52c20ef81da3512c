package org.xiaohao.problem;

/** How a problem reached the office (plan 2023-6, part three, and its supervision rules). */
public enum Channel {
    PORTAL("企业反映"),
    SELF_INSPECTION("督促自查"),
    FIELD_RESEARCH("实地调研"),
    SURVEY("全面摸底排查"),
    WINDOW("“办不成事”反映窗口"),
    HOTLINE("投诉举报监督专线"),
    CITIZEN_LINE("12345转办"),
    SUPERIOR("上级交办、巡视督查"),
    DISCIPLINE("纪委监委移交");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
