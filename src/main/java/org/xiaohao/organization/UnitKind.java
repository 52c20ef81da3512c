package org.xiaohao.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a unit is. */
public enum UnitKind {
    PROVINCE,
    CITY,
    COUNTY,
    ZONE,
    DEPARTMENT,
    OFFICE,
    TASK_FORCE,
    SUPERVISION;

    /** The word in the files and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<UnitKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
