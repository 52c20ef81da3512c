package org.xiaohao.portal;

import java.util.LinkedHashMap;
import java.util.Map;

/** A lawful report as an enterprise would type it. */
final class Samples {

    static final String TYPE = "soe-arrears";
    static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes();

    private Samples() {}

    /** Typed answers, with the kinds that JSON gives them. */
    static Map<String, Object> answers(String zone) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("zone", zone);
        answers.put("subtype", "goods");
        answers.put("title", "某能源集团子公司拖欠设备货款");
        answers.put("debtorName", "晋北能源装备有限公司");
        answers.put("debtorKind", "whollyOwned");
        answers.put("debtorOperating", "operating");
        answers.put("contractNumber", "JB-2024-017");
        answers.put("amount", 128.5);
        answers.put("dueDate", "2025-06-30");
        answers.put("description", "设备2025年3月交付并验收，到期后五次催要未付。");
        answers.put("enterpriseName", "太原测试机械有限公司");
        answers.put("creditCode", "91140100MA0TEXT12Y");
        answers.put("contactName", "王建国");
        answers.put("contactPhone", "13800138000");
        answers.put("contactMail", "wang@enterprise.example");
        answers.put("reporterMode", "named");
        answers.put("consent", true);
        return answers;
    }
}
