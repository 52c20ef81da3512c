package org.xiaohao.document;

import java.util.Arrays;
import java.util.Optional;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.shared.UnitCode;

/** Who sends a paper or receives it, as a template says it. */
enum Party {
    ENTERPRISE("企业"),
    RESPONSIBLE_UNIT("责任单位"),
    LEAD_UNIT("牵头单位"),
    OFFICE("行动办公室"),
    DRAFTING_UNIT("拟稿单位"),
    ADDRESSED_UNIT("被督办单位");

    private final String label;

    Party(String label) {
        this.label = label;
    }

    static Optional<Party> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(party -> party.label.equals(label))
                .findFirst();
    }

    /** The unit of the case that is meant; empty for the enterprise, and while nobody has this part yet. */
    Optional<UnitCode> unit(CaseFile file, UnitCode office, Order order) {
        return Optional.ofNullable(
                switch (this) {
                    case ENTERPRISE -> null;
                    case RESPONSIBLE_UNIT -> file.responsibleUnit();
                    case LEAD_UNIT -> file.leadUnit();
                    case OFFICE -> office;
                    case DRAFTING_UNIT -> order.drafting();
                    case ADDRESSED_UNIT -> order.addressed();
                });
    }
}
