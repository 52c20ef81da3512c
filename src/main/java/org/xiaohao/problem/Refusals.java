package org.xiaohao.problem;

import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Rejection;

/** The law of refusing a report: three people decide apart, and nothing is final while the enterprise may object. */
final class Refusals {

    static final String PROPOSE = "proposeRefusal";
    static final String APPROVE = "refuse";
    static final String REGISTER = "registerRefusal";
    private static final int SHORTEST_REASON = 10;

    private Refusals() {}

    static Change approve(Situation s) {
        String actor = s.request().actor().id();
        if (isBy(s.last(PROPOSE), actor)) {
            throw new Rejection("不予受理是您提出的，须由其他领导审批");
        }
        return Change.nothing();
    }

    static Change register(Situation s) {
        var approved = s.last(APPROVE);
        if (approved == null || !"true".equals(String.valueOf(approved.answers().get("refusalApproved")))) {
            throw new Rejection("领导没有同意不予受理");
        }
        return Change.to(Stage.REFUSING);
    }

    static Change acceptObjection(Situation s) {
        decide(s);
        return AcceptanceSteps.accept(s);
    }

    static Change uphold(Situation s) {
        decide(s);
        return Change.nothing();
    }

    /** Who refused does not judge the objection to it. */
    private static void decide(Situation s) {
        if (isBy(s.last(APPROVE), s.request().actor().id())) {
            throw new Rejection("不予受理是您审批的，异议须由其他人复核");
        }
        String reason = s.request().text("objectionReply");
        if (reason == null || reason.length() < SHORTEST_REASON) {
            throw new Rejection("请写明复核理由，不少于10个字");
        }
    }

    static Change close(Situation s) {
        return Change.to(Stage.CLOSED).result(Result.REFUSED).at("closed_at", s.now());
    }

    private static boolean isBy(StepRecord step, String person) {
        return step != null && step.actor().id().equals(person);
    }
}
