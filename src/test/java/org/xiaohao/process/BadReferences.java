package org.xiaohao.process;

import static org.xiaohao.process.BadModels.DAYS;
import static org.xiaohao.process.BadModels.FORM;
import static org.xiaohao.process.BadModels.TYPE;
import static org.xiaohao.process.BadModels.bad;

import java.util.stream.Stream;
import org.xiaohao.process.BadModels.Bad;

/** Small rule books whose files do not fit together, or whose expressions say too much. */
final class BadReferences {

    private static final String REPORT = "small/small-report.form";

    private BadReferences() {}

    static Stream<Bad> references() {
        return Stream.of(
                bad(
                        "a user task shows a form of the same release",
                        TYPE,
                        "formRef=\"decide\"",
                        "formRef=\"undecided\""),
                bad(
                        "a user task shows a form of the same release",
                        TYPE,
                        "formRef=\"decide\" camunda:formRefBinding=\"deployment\"",
                        "formRef=\"decide\" camunda:formRefBinding=\"latest\""),
                bad("a report form is of the same release", REPORT, "\"id\": \"small-report\"", "\"id\": \"other\""),
                bad("a table asked is of the same release", TYPE, "decisionRef=\"choice\"", "decisionRef=\"chance\""),
                bad(
                        "a table asked is of the same release",
                        TYPE,
                        "camunda:decisionRefBinding=\"deployment\"",
                        "camunda:decisionRefBinding=\"latest\""),
                bad("a decision keeps its history ten years", DAYS, " camunda:historyTimeToLive=\"3650\"", ""),
                bad("an id names one thing", FORM, "\"id\": \"decide\"", "\"id\": \"small-report\""),
                bad(
                        "a form is named after its file and can be checked",
                        FORM,
                        "\"id\": \"decide\"",
                        "\"id\": \"decided\""),
                bad("a form is named after its file and can be checked", FORM, "\"radio\"", "\"filepicker\""),
                bad("a list offered by the house is known", REPORT, "\"zones\"", "\"planets\""),
                bad("a list has another name than the answers", REPORT, "\"zones\"", "\"zone\""),
                bad("a text shows only words that the house gives", FORM, "{{number}}", "{{numbre}}"),
                bad("a text shows only words that the house gives", FORM, "{{said_title}}", "{{said_nothing}}"),
                bad("a report asks what every case needs", REPORT, "\"consent\"", "\"agreed\""));
    }

    static Stream<Bad> briefs() {
        return Stream.of(
                bad(
                        "what a leader alone decides opens with the brief",
                        TYPE,
                        "coordination-office.intake,${lead",
                        "${lead"),
                bad(
                        "a brief stands at a task of a case and says true",
                        TYPE,
                        "name=\"deadline\" value=\"deciding\"",
                        "name=\"brief\" value=\"yes\" /><camunda:property name=\"deadline\" value=\"deciding\""),
                bad(
                        "what is answered in one go is an answer that the field offers",
                        FORM,
                        "\"routing\": \"true\"",
                        "\"routing\": \"true\", \"batch\": \"perhaps\""),
                bad(
                        "what is answered in one go is an answer that the field offers",
                        FORM,
                        "\"routing\": \"true\"",
                        "\"routing\": \"true\", \"batch\": \"weather=fine:perhaps\""));
    }

    static Stream<Bad> expressions() {
        return Stream.of(
                bad(
                        "a condition asks only for variables of the case or routing answers",
                        TYPE,
                        "${decided !=",
                        "${weather !="),
                bad(
                        "a condition asks only for variables of the case or routing answers",
                        FORM,
                        "\"routing\"",
                        "\"route\""));
    }
}
