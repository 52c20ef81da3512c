package org.xiaohao.round;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;

/** The open cases by the department that leads them. */
@Component
public class LedCases {

    private final Cases cases;

    LedCases(Cases cases) {
        this.cases = cases;
    }

    SortedMap<String, List<CaseFile>> byLead() {
        var byLead = new TreeMap<String, List<CaseFile>>();
        cases.open().stream().filter(file -> file.leadUnit() != null).forEach(file -> byLead.computeIfAbsent(
                        file.leadUnit().value(), unit -> new java.util.ArrayList<>())
                .add(file));
        return byLead;
    }

    /** Whether the unit still has to speak of the case: it is open, and led by nobody else by now. */
    public boolean isStillLed(ProblemNumber number, UnitCode unit) {
        return cases.find(number)
                .filter(file -> file.stage().isOpen() && unit.equals(file.leadUnit()))
                .isPresent();
    }
}
