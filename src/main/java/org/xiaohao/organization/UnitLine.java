package org.xiaohao.organization;

/**
 * A unit as its file and its table hold it.
 *
 * @param position place in the file, which is the place in lists
 * @param level 国家级, 省级 and the like, or {@code null}
 */
record UnitLine(Unit unit, String level, int position) {}
