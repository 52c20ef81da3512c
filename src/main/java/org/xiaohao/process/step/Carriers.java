package org.xiaohao.process.step;

import java.util.HashMap;
import java.util.Map;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.shared.UnitCode;

/** Who carries a case, as the variables by which diagrams find the groups and persons of a task. */
final class Carriers {

    static final String LEAD_UNIT = "leadUnit";
    static final String LEAD_LEADER = "leadLeader";

    private Carriers() {}

    /** Only those that are known: the others stay as they are. */
    static Map<String, Object> of(CaseFile file) {
        var carriers = new HashMap<String, Object>();
        carriers.put(LEAD_UNIT, code(file.leadUnit()));
        carriers.put(LEAD_LEADER, file.leadLeader());
        carriers.put("responsibleUnit", code(file.responsibleUnit()));
        carriers.put("responsiblePerson", file.responsiblePerson());
        carriers.values().removeIf(value -> value == null);
        return carriers;
    }

    private static String code(UnitCode unit) {
        return unit == null ? null : unit.value();
    }
}
