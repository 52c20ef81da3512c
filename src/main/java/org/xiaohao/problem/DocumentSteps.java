package org.xiaohao.problem;

import static org.xiaohao.problem.StepRule.person;

import java.time.LocalDate;
import java.util.List;
import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Rejection;

/** A paper is drafted (拟稿), reviewed (审核) and signed (签发); the case itself stays where it is. */
final class DocumentSteps {

    private static final String DRAFT = "draftDocument";
    private static final String LIMIT = "documentLimitOn";
    private static final int SHORTEST_REASON = 10;

    private DocumentSteps() {}

    static List<StepRule> all() {
        return List.of(
                person(DRAFT, Stage.open(), DocumentSteps::draft),
                person("reviewDocument", Stage.open(), DocumentSteps::review),
                person("signDocument", Stage.open(), DocumentSteps::sign));
    }

    private static Change draft(Situation s) {
        String limit = s.request().text(LIMIT);
        if (limit != null && !limit.isEmpty() && !LocalDate.parse(limit).isAfter(s.today())) {
            throw new Rejection(List.of(new Rejection.Reason(LIMIT, "办理期限须在今天之后")));
        }
        if (s.file().confidential() && namesReporter(s)) {
            throw new Rejection("反映人要求保密，公文中不得出现企业名称、统一社会信用代码、联系人和联系方式");
        }
        return Change.nothing();
    }

    private static Change review(Situation s) {
        var draft = s.last(DRAFT);
        if (draft != null && draft.actor().sharesAPersonWith(s.request().actor())) {
            throw new Rejection("您起草了这份公文，须由其他人审核");
        }
        return decide(s, "documentReviewed");
    }

    /** Who wrote it does not sign it, not as a deputy either: the second pair of eyes must be another's. */
    private static Change sign(Situation s) {
        var signer = s.request().actor();
        boolean wrote = s.earlier().stream()
                .anyMatch(step -> step.step().equals(DRAFT) && step.actor().sharesAPersonWith(signer));
        if (wrote) {
            throw new Rejection("您起草过本案的公文，须由其他领导签发");
        }
        return decide(s, "documentSigned");
    }

    private static Change decide(Situation s, String question) {
        String note = s.request().text("documentReturnNote");
        if (!s.request().yes(question) && (note == null || note.length() < SHORTEST_REASON)) {
            throw new Rejection("退回时请写明修改意见，不少于10个字");
        }
        return Change.nothing();
    }

    private static boolean namesReporter(Situation s) {
        return Veil.overReporterAlone(s.file())
                .isNamedIn(s.request().answers().values().toString());
    }
}
