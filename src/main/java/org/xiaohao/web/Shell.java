package org.xiaohao.web;

/**
 * What the layout shows around a page.
 *
 * @param name who is logged in, or {@code null}
 * @param unitName the units for which this person acts
 * @param path path of the page within the application
 */
record Shell(boolean staff, String name, String unitName, String path) {

    public boolean isAt(String section) {
        return path.equals(section) || path.startsWith(section + "/");
    }
}
