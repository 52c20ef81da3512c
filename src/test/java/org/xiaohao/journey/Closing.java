package org.xiaohao.journey;

/** From the application to the verdict: applied for, signed, verified by two, sent back or approved. */
final class Closing {

    private static final String TODAY = Rectification.TODAY;

    private final Staff staff;
    private final String number;

    Closing(Staff staff, String number) {
        this.staff = staff;
        this.number = number;
    }

    void isAppliedFor(String measures) {
        mine("申请销号")
                .form()
                .tick("整改结果", "已解决")
                .write("整改措施", measures)
                .write("已兑现或者清偿金额（万元）", "120")
                .take("16-apply")
                .submit();
        staff.as("industry.leader")
                .open(Official.TO_APPROVE, "牵头领导签署", number)
                .form()
                .shows(measures)
                .tick("签署意见", "同意申请销号")
                .take("17-sign")
                .submit();
    }

    /** Two people, each alone: the second sees that the first has spoken, and not what. */
    void isVerified(String opinion) {
        staff.claims("finance.verifier1", "书面核验", number)
                .date("核验日期", TODAY)
                .write("核验了哪些材料", "付款凭证、对账单")
                .tick("书面核验结论", "通过")
                .write("核验意见", opinion)
                .take("18-verify-paper")
                .submit();
        TaskPage second = staff.as("finance.verifier2").open(Official.UNCLAIMED, "现场核验", number);
        second.dossier().shows("书面核验").hides(opinion).take("19-second-verifier-dossier");
        second.claim()
                .form()
                .date("到访日期", TODAY)
                .write("到访和核对情况", "走访企业，核对到账记录。")
                .tick("现场核验结论", "通过")
                .write("核验意见", "款项已到账，企业认可。")
                .submit();
    }

    /** The leader tries with too few words, which stay, and then says what is missing. */
    void isSentBack(String opinion, String requirements) {
        TaskForm form = staff.as("office.leader")
                .open(Official.TO_APPROVE, "审批销号", number)
                .claim()
                .form();
        form.shows(opinion)
                .tick("审批意见", "退回补充整改")
                .write("补充整改要求", "再补充")
                .complains("补充整改要求", "至少填写 10 个字")
                .holds("补充整改要求", "再补充")
                .take("21-return-too-short");
        form.write("补充整改要求", requirements).take("22-return").submit();
    }

    void isSupplemented(String requirements) {
        mine("落实补充整改要求")
                .form()
                .shows(requirements)
                .write("补充整改情况", "已补充银行回单并由企业书面确认到账。")
                .date("完成日期", TODAY)
                .take("23-supplement")
                .submit();
    }

    void isApproved() {
        staff.as("office.leader")
                .open(Official.TO_APPROVE, "审批销号", number)
                .claim()
                .form()
                .tick("审批意见", "准予销号")
                .tick("销号前是否公示", "不公示")
                .take("25-approve")
                .submit();
    }

    private TaskPage mine(String task) {
        return staff.goesOn(Rectification.RESPONSIBLE, task, number);
    }
}
