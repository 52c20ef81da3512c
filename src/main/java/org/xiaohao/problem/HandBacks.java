package org.xiaohao.problem;

import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** The law of handing back (退单): with a basis and a better owner, once; the second time an arbiter decides for good. */
final class HandBacks {

    static final String ARBITRATE = "arbitrate";
    private static final int SHORTEST_BASIS = 10;
    private static final int OF_A_QUARREL = 2;

    private HandBacks() {}

    static Change handBack(Situation s) {
        if (s.last(ARBITRATE) != null) {
            throw new Rejection("承办单位已经裁定，不能再退单");
        }
        requireReason(s, "handBackBasis", "请写明退单的法定依据，不少于10个字");
        var file = s.file();
        boolean byLead = file.stage() == Stage.ACCEPTED;
        UnitCode asked = byLead ? file.leadUnit() : file.responsibleUnit();
        if (!s.request().actor().isPerson() || !s.request().actor().unit().equals(asked)) {
            throw new Rejection("只有承办单位的人员可以退单");
        }
        if (s.unit("proposedOwner").equals(asked)) {
            throw new Rejection("建议的承办单位不能是本单位");
        }
        return byLead
                ? Change.nothing().withoutLead().handedBack(file)
                : Change.to(Stage.ACCEPTED).withoutResponsible().handedBack(file);
    }

    static Change arbitrate(Situation s) {
        if (s.file().counts().handBacks() < OF_A_QUARREL) {
            throw new Rejection("退单两次以上的，才由领导裁定承办单位");
        }
        requireReason(s, "arbitrationReason", "请写明裁定理由，不少于10个字");
        var change = Change.nothing().leadUnit(s.unit("leadUnit"));
        String responsible = s.request().text("responsibleUnit");
        return responsible == null || responsible.isEmpty()
                ? change.withoutResponsible()
                : change.responsibleUnit(new UnitCode(responsible));
    }

    /** The responsible unit that the arbiter named is no longer the lead's to choose. */
    static void checkBound(Situation s, UnitCode chosen) {
        var named = s.file().responsibleUnit();
        if (s.last(ARBITRATE) != null && named != null && !named.equals(chosen)) {
            throw new Rejection("责任单位已经裁定，不能改选");
        }
    }

    private static void requireReason(Situation s, String word, String refusal) {
        String reason = s.request().text(word);
        if (reason == null || reason.length() < SHORTEST_BASIS) {
            throw new Rejection(refusal);
        }
    }
}
