package org.xiaohao.problem;

import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;

/** Into which case another may be merged (并案): one that is open and about the same enterprise or the same thing. */
final class Merging {

    static final String TARGET = "mergeTarget";
    private static final String GROUND = "mergeGround";
    private static final String SAME_ENTERPRISE = "sameEnterprise";

    private Merging() {}

    /** The case that goes on; looked up anew when the merger is carried out, because it may have ended meanwhile. */
    static CaseFile target(Situation s) {
        String number = word(s, TARGET);
        if (!ProblemNumber.looksLike(number)) {
            throw new Rejection("继续办理的案件编号有误，形如 XH-2026-000123");
        }
        var own = s.file();
        if (own.number().value().equals(number)) {
            throw new Rejection("不能并入本案自己，请填写另一件案件的编号");
        }
        var other =
                s.others().apply(new ProblemNumber(number)).orElseThrow(() -> new Rejection("没有编号为" + number + "的案件"));
        if (!other.stage().isOpen()) {
            throw new Rejection("案件" + number + "已经办结，不能并入");
        }
        boolean sameEnterprise =
                own.enterprise().creditCode().equals(other.enterprise().creditCode());
        if (word(s, GROUND).equals(SAME_ENTERPRISE) && !sameEnterprise) {
            throw new Rejection("两件案件的统一社会信用代码不一致，请核对编号，或者改选“同一问题”");
        }
        if (!sameEnterprise && !own.type().equals(other.type())) {
            throw new Rejection("两件案件既不是同一企业，问题类型也不同，不能并案");
        }
        return other;
    }

    /** From the request in which it is raised, afterwards from what was raised. */
    private static String word(Situation s, String key) {
        String given = s.request().text(key);
        var raised = s.last(MatterKind.MERGE.raiseStep());
        return given != null || raised == null
                ? s.required(key)
                : raised.answers().get(key).toString();
    }
}
