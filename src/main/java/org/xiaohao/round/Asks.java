package org.xiaohao.round;

/** Keys of what a round asks. */
public final class Asks {

    public static final String MONTH = "month";
    public static final String TYPE = "type";
    public static final String SUBTYPES = "subtypes";
    /** In which words the zones are asked. */
    public static final String WORDS = "words";

    /** Why the time is shorter than the law of the house allows. */
    public static final String URGENCY = "urgency";

    private Asks() {}
}
