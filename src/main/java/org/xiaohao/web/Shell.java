package org.xiaohao.web;

/**
 * What the layout shows around a page.
 *
 * @param name who is logged in, or {@code null}
 * @param unitName the units for which this person acts
 * @param clerk whether this person registers for enterprises at the counter
 * @param designer whether this person publishes the rule book
 * @param auditor whether the security log is open to this person
 * @param notices whether the texts of the notices are open to this person
 * @param watcher whether this person sees the cases of all units, and what is looked at again
 * @param handles whether cases are the business of this person
 * @param office whether this person works on cases in the office that coordinates
 * @param decides whether approvals may wait for this person, in an own seat or a lent one
 * @param calendar whether the official years are open to this person
 * @param manages whether this person manages tasks of others
 * @param path path of the page within the application
 */
record Shell(
        boolean staff,
        String name,
        String unitName,
        boolean clerk,
        boolean designer,
        boolean auditor,
        boolean notices,
        boolean watcher,
        boolean handles,
        boolean office,
        boolean decides,
        boolean calendar,
        boolean manages,
        String path) {

    /** Around a page for enterprises. */
    static Shell outside(String path) {
        return new Shell(false, null, null, false, false, false, false, false, false, false, false, false, false, path);
    }

    public boolean isAt(String section) {
        return path.equals(section) || path.startsWith(section + "/");
    }
}
