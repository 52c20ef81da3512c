package org.xiaohao.portal;

import java.util.List;
import java.util.Optional;

/** Why a query code is given out; a code in the trail, words on the screen. */
enum CodeReason {
    REGISTERED("registered", "代为登记后首次发放"),
    LOST("lost", "企业遗失查询码"),
    NOT_ARRIVED("notArrived", "企业没有收到邮件"),
    LEAKED("leaked", "查询码可能泄露"),
    CLAIMED("claimed", "企业自行领取");

    private final String code;
    private final String label;

    CodeReason(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** What a clerk may choose. */
    static List<CodeReason> choices() {
        return List.of(LOST, NOT_ARRIVED, LEAKED, REGISTERED);
    }

    static Optional<CodeReason> chosen(String code) {
        return choices().stream().filter(each -> each.code.equals(code)).findFirst();
    }
}
