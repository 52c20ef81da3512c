package org.xiaohao.process.step;

import java.util.HashMap;
import java.util.Map;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.shared.UnitCode;

/** Who carries a case and how far it got, as the variables by which diagrams find people and ways. */
public final class Carriers {

    static final String LEAD_UNIT = "leadUnit";
    static final String LEAD_LEADER = "leadLeader";
    public static final String RESPONSIBLE_PERSON = "responsiblePerson";

    private Carriers() {}

    /** Only those that are known: the others stay as they are. */
    public static Map<String, Object> of(CaseFile file) {
        var carriers = new HashMap<String, Object>();
        carriers.put(LEAD_UNIT, code(file.leadUnit()));
        carriers.put(LEAD_LEADER, file.leadLeader());
        carriers.put("responsibleUnit", code(file.responsibleUnit()));
        carriers.put(RESPONSIBLE_PERSON, file.responsiblePerson());
        carriers.put("caseAccepted", String.valueOf(file.acceptedAt() != null));
        carriers.put("handBacks", file.counts().handBacks());
        carriers.values().removeIf(value -> value == null);
        return carriers;
    }

    private static String code(UnitCode unit) {
        return unit == null ? null : unit.value();
    }
}
