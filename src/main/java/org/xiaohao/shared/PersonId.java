package org.xiaohao.shared;

/** Log-in name of a person of the staff. */
public record PersonId(String value) {

    public PersonId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a person has an id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
