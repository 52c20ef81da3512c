package org.xiaohao.shared;

/** Code of a problem type: the id of its process, the name of its folder. */
public record TypeCode(String value) {

    public TypeCode {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a type has a code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
