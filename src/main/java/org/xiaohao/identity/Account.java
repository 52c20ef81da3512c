package org.xiaohao.identity;

import java.util.Set;

/**
 * One account of the staff.
 *
 * @param groups one per (unit, post), e.g. {@code coordination-office.intake}, and those of the engine itself
 */
public record Account(String id, String displayName, Set<String> groups) {

    public Account {
        groups = Set.copyOf(groups);
    }
}
