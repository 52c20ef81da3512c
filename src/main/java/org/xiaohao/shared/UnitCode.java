package org.xiaohao.shared;

import java.util.regex.Pattern;

/** Code of a unit of the organization, lower-case words joined by hyphens. */
public record UnitCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public UnitCode {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a unit code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
