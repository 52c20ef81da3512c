package org.xiaohao.problem;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.xiaohao.problem.StepRule.Situation;
import org.xiaohao.shared.Rejection;

/** The law of 公示: what is shown to everybody before a case is closed, and whom it may name. */
@Service
public class Publicity {

    static final String OBJECTION = "recordPublicObjection";
    private static final String WORDS = "publicityResult";
    private static final int SHORTEST = 10;

    private final CaseStore store;

    Publicity(CaseStore store) {
        this.store = store;
    }

    /**
     * A case that is being shown.
     *
     * @param words what the leader has released, or an empty text
     */
    public record Shown(CaseFile file, Result result, String words) {

        /** Named only with its own consent, and never when it asked for confidence. */
        public String enterprise() {
            return mayBeNamed(file) ? file.enterprise().name() : null;
        }
    }

    /** What is shown now, by number. */
    public List<Shown> running() {
        return store.where("c.stage = :stage", Map.of("stage", Stage.PUBLICIZED.name())).stream()
                .map(this::shown)
                .toList();
    }

    private Shown shown(CaseFile file) {
        List<StepRecord> steps = store.steps(file.number());
        Object words = file.facts().getOrDefault(WORDS, "");
        return new Shown(file, Adjudications.result(steps), words.toString());
    }

    /** The leader has agreed: the case is closed at once, or shown before. */
    static Change agreed(Situation s) {
        if (!s.request().yes("publicity")) {
            return Change.to(Stage.APPROVED);
        }
        String words = s.request().text(WORDS);
        if (words == null || words.length() < SHORTEST) {
            throw new Rejection("请写明公示内容，不少于10个字");
        }
        boolean names = s.file().enterprise().traces().stream().anyMatch(words::contains);
        if (names && !mayBeNamed(s.file())) {
            throw new Rejection("公示内容不能写企业名称、联系人和电话：企业没有同意公开");
        }
        return Change.to(Stage.PUBLICIZED);
    }

    /** Somebody outside objects: the leader decides again. */
    static Change objected(Situation s) {
        if (s.required("publicObjection").length() < SHORTEST) {
            throw new Rejection("请写明异议内容，不少于10个字");
        }
        return Change.to(Stage.APPROVING);
    }

    private static boolean mayBeNamed(CaseFile file) {
        return !file.confidential() && "true".equals(String.valueOf(file.facts().get("namedConsent")));
    }
}
