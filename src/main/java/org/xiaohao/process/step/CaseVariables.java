package org.xiaohao.process.step;

import java.util.Objects;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.CaseFile;

/** The variables with which every procedure of a case begins: what never changes, and nothing confidential. */
@Component
class CaseVariables {

    /** Decided when the case is accepted; until then it counts as an ordinary one. */
    private static final String GRADE = "caseGrade";

    private static final String GENERAL = "general";

    private final CaseWords words;

    CaseVariables(CaseWords words) {
        this.words = words;
    }

    VariableMap of(CaseFile file) {
        return Variables.putValue("problemNumber", file.number().value())
                .putValue("typeCode", file.type().value())
                .putValue("subtype", file.subtype())
                .putValue("zone", file.zone().value())
                .putValue("zoneName", words.unit(file.zone()))
                .putValue(GRADE, grade(file));
    }

    static String grade(CaseFile file) {
        return Objects.toString(file.facts().get(GRADE), GENERAL);
    }
}
