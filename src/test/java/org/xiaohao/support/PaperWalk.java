package org.xiaohao.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.xiaohao.document.Documents;
import org.xiaohao.document.OfficialDocument;

/** A supervision letter of the lead department on its way: drafted, reviewed, signed. */
public final class PaperWalk {

    public static final String DRAFT = "userTask_draftDocument";
    public static final String REVIEW = "userTask_reviewDocument";
    public static final String SIGN = "userTask_signDocument";
    private static final String KIND = "supervision";

    private final ApplicationContext house;
    private final Walk walk;

    private PaperWalk(ApplicationContext house, Walk walk) {
        this.house = house;
        this.walk = walk;
    }

    /** Asks for the letter as a diagram does. */
    public static PaperWalk begin(ApplicationContext house, Walk walk) {
        Map<String, Object> variables = Map.of(
                "documentKind",
                KIND,
                "draftingUnit",
                "industry",
                "leadUnit",
                "industry",
                "typeCode",
                walk.file().type().value());
        house.getBean(RuntimeService.class)
                .startProcessInstanceByKey("issue-document", walk.number().value(), variables);
        return new PaperWalk(house, walk);
    }

    public Walk walk() {
        return walk;
    }

    public PaperWalk drafted(String text) {
        return drafted("industry.handler", text);
    }

    public PaperWalk drafted(String person, String text) {
        return drafted(person, text, today().plusDays(7));
    }

    public PaperWalk drafted(String person, String text, LocalDate limit) {
        walk.does(
                person,
                DRAFT,
                Map.of(
                        "documentFacts",
                        text,
                        "documentBasis",
                        "《开发区营商环境整改提升行动方案》（晋审管发〔2023〕6号）。",
                        "documentDemand",
                        "请立即核实并提出办理意见。",
                        "documentLimitOn",
                        limit.toString()));
        return this;
    }

    public PaperWalk reviewed(String yes) {
        walk.does("industry.owner", REVIEW, decision("documentReviewed", yes));
        return this;
    }

    public PaperWalk signed(String person, String yes) {
        walk.does(person, SIGN, decision("documentSigned", yes));
        return this;
    }

    public OfficialDocument paper() {
        return house.getBean(Documents.class).of(walk.number()).stream()
                .filter(paper -> paper.kind().equals(KIND))
                .findFirst()
                .orElse(null);
    }

    public LocalDate today() {
        return LocalDate.now(house.getBean(Clock.class));
    }

    private static Map<String, Object> decision(String key, String yes) {
        var answers = new HashMap<String, Object>(Map.of(key, yes));
        if (yes.equals("false")) {
            answers.put("documentReturnNote", "请写明已催办的次数和时间。");
        }
        return answers;
    }
}
