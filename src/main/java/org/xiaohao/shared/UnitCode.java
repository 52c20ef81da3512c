package org.xiaohao.shared;

import java.util.regex.Pattern;

/** Code of a unit of the organization, lower-case words joined by hyphens. */
public record UnitCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public UnitCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a unit code: " + value);
        }
    }

    /** Whether a text from outside has the shape of a code. */
    public static boolean isValid(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
