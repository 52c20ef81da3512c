package org.xiaohao.journey;

/** From the report to the money: what the offices do with a case of arrears, in the order of the procedure. */
final class Rectification {

    static final String RESPONSIBLE = "state-assets.handler";
    static final String TODAY = "2026-11-20";

    private final Staff staff;
    private final String number;

    Rectification(Staff staff, String number) {
        this.staff = staff;
        this.number = number;
    }

    void isAccepted() {
        TaskPage task = staff.as("intake1").open(Official.UNCLAIMED, "核对清理范围", number);
        task.dossier().shows(Enterprise.DESCRIPTION).shows("合同.pdf").take("06-scope-dossier");
        task.claim()
                .form()
                .shows(number)
                .tick("已经核实的事项", "款项已到约定付款日期")
                .tick("属于清理范围吗", "属于，建议受理")
                .take("07-scope-form")
                .submit();
        staff.claims("intake1", "受理审查", number)
                .tick("受理决定", "予以受理")
                .date("正式受理日期", TODAY)
                .tick("问题等级", "一般")
                .take("08-accept")
                .submit();
    }

    void isAssigned() {
        staff.claims("intake1", "分派牵头单位", number)
                .shows("省工信厅、省小企业局")
                .pick("牵头单位", "省工信厅")
                .take("09-assign-lead")
                .submit();
        staff.claims("industry.handler", "牵头单位接收", number)
                .tick("接收意见", "接收")
                .pick("牵头领导", "郭俊杰")
                .find("责任单位", "国资", "省国资委")
                .take("10-accept-lead")
                .submit();
        staff.claims(RESPONSIBLE, "责任单位认领", number)
                .shows("郭俊杰")
                .tick("认领意见", "认领")
                .pick("责任人", "贾志强")
                .date("计划完成日期", "2026-12-31")
                .take("11-claim-responsibility")
                .submit();
    }

    void isNegotiated() {
        TaskPage statement = mine("发出对账函");
        statement
                .form()
                .tick("对账方式", "纸质对账（发函，收盖章对账单）")
                .take("11-statement-letter")
                .submit();
        TaskPage awaited = mine("等候欠款单位对账");
        awaited.form()
                .date("收到盖章对账单的日期", TODAY)
                .write("对账单载明的内容", "余额一百二十万元，盖有财务章。")
                .submitRefused(400, "原件须扫描");
        awaited.dossier().upload(Papers.pdf("对账单（盖章）.pdf"));
        awaited.form()
                .date("收到盖章对账单的日期", TODAY)
                .write("对账单载明的内容", "余额一百二十万元，盖有财务章。")
                .submit();
        mine("对账确认余额")
                .form()
                .shows("余额一百二十万元")
                .date("对账日期", TODAY)
                .tick("欠款单位的态度", "全部认可")
                .write("确认的欠款余额（万元）", "120")
                .tick("有没有无争议、可以先付的款项", "没有")
                .take("12-balance")
                .submit();
        mine("征询双方协商意愿").form().date("征询日期", TODAY).tick("双方都同意协商吗", "都同意").submit();
        mine("组织双方协商")
                .form()
                .date("协商日期", TODAY)
                .write("地点", "开发区管委会会议室")
                .write("参加人员", "企业、欠款单位、管委会")
                .write("协商情况", "双方同意年内一次付清。")
                .tick("协商结果", "达成一致")
                .take("13-negotiate")
                .submit();
    }

    void isPaid() {
        TaskPage plan = mine("制定还款计划");
        plan.dossier().row("2026-11-30", "120", "分期", "年内一次付清").take("14-plan-dossier");
        plan.form().date("双方确认日期", TODAY).tick("逾期利息", "企业自愿放弃").submit();
        TaskPage payments = mine("登记还款情况");
        payments.dossier()
                .paid("年内一次付清", TODAY, "120")
                .upload(Papers.pdf("付款凭证.pdf"))
                .take("15-payment-dossier");
        payments.form()
                .write("本次还款情况", "款项已按计划支付，凭证已上传。")
                .tick("全部付清了吗", "已全部付清")
                .submit();
    }

    private TaskPage mine(String task) {
        return staff.goesOn(RESPONSIBLE, task, number);
    }
}
