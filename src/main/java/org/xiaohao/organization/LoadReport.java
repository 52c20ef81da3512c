package org.xiaohao.organization;

/** What a load did; a second load of the same files only counts unchanged lines. */
public record LoadReport(Count units, Count people) {

    public record Count(int added, int changed, int unchanged) {}

    boolean changedNothing() {
        return units.added() + units.changed() + people.added() + people.changed() == 0;
    }
}
