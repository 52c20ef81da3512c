package org.xiaohao.problem;

import java.util.Set;

/** Field keys that every public report form has, whatever its type. */
public final class ReportKeys {

    public static final String ZONE = "zone";
    public static final String SUBTYPE = "subtype";
    public static final String TITLE = "title";
    public static final String DESCRIPTION = "description";
    public static final String AMOUNT = "amount";
    public static final String ENTERPRISE_NAME = "enterpriseName";
    public static final String CREDIT_CODE = "creditCode";
    public static final String CONTACT_NAME = "contactName";
    public static final String CONTACT_PHONE = "contactPhone";
    public static final String CONTACT_MAIL = "contactMail";
    public static final String REPORTER_MODE = "reporterMode";

    /** Value of {@link #REPORTER_MODE} when the reporter must not be known to the unit complained about. */
    public static final String CONFIDENTIAL = "confidential";

    /** Kept in columns of their own, so that they never travel with the facts of the case. */
    static final Set<String> PERSONAL = Set.of(ENTERPRISE_NAME, CREDIT_CODE, CONTACT_NAME, CONTACT_PHONE, CONTACT_MAIL);

    private ReportKeys() {}
}
