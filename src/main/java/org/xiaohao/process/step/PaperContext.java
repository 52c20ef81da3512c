package org.xiaohao.process.step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.document.Documents;
import org.xiaohao.document.Order;
import org.xiaohao.document.Sheet;
import org.xiaohao.shared.UnitCode;

/** What the forms of a paper on its way show: the fields as they stand, and the whole paper to judge. */
@Component
public class PaperContext {

    /** Variables of the procedure in which a paper is drafted, reviewed and signed. */
    public static final String KIND = "documentKind";

    public static final String DRAFTING = "draftingUnit";

    /** Tells the leader that signing approves a limit shorter than the rule. */
    public static final String URGENCY = "documentUrgentText";

    public static final String ADDRESSED = "addressedUnit";

    private static final String URGENT = "documentUrgent";
    private static final String NOTE = "documentReturnNote";

    private final PaperDrafts drafts;
    private final Documents documents;

    PaperContext(PaperDrafts drafts, Documents documents) {
        this.drafts = drafts;
        this.documents = documents;
    }

    /** By name as the browser asks; empty for a task that has nothing to do with a paper. */
    public Map<String, String> of(TaskFacts facts) {
        String kind = facts.variable(KIND);
        if (kind.isEmpty() || !documents.knows(kind)) {
            return Map.of();
        }
        String instance = facts.task().getProcessInstanceId();
        Order order = drafts.order(facts.number(), instance, kind, unit(facts, DRAFTING), unit(facts, ADDRESSED));
        Sheet sheet = documents.preview(order);
        var shown = new LinkedHashMap<>(documents.draft(order));
        shown.putAll(drafts.written(instance));
        boolean urgent = "true".equals(shown.remove(URGENT));
        shown.put(URGENCY, urgent ? "急件：期限少于规定的工作日，签发即批准。" : "");
        shown.put(NOTE, "");
        // a decision of the round before would be ticked already
        shown.put("documentReviewed", "");
        shown.put("documentSigned", "");
        shown.put("documentName", sheet.name());
        shown.put("documentAddressee", FormContext.plain(sheet.addressee()));
        shown.put("documentReturnText", FormContext.plain(drafts.returned(instance, NOTE)));
        shown.put("documentPreview", markdown(sheet));
        return shown;
    }

    private static UnitCode unit(TaskFacts facts, String variable) {
        String unit = facts.variable(variable);
        return unit.isEmpty() ? null : new UnitCode(unit);
    }

    private static String markdown(Sheet sheet) {
        String body = sheet.body().stream()
                .map(block -> block.heading()
                        ? "**" + FormContext.plain(block.text()) + "**"
                        : FormContext.plain(block.text()))
                .collect(Collectors.joining("\n\n"));
        return "**" + FormContext.plain(sheet.title()) + "**\n\n" + FormContext.plain(sheet.addressee()) + "：\n\n"
                + body + "\n\n" + FormContext.plain(sheet.office());
    }
}
