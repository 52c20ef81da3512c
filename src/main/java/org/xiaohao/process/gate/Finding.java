package org.xiaohao.process.gate;

/**
 * One thing that keeps a file out of a release.
 *
 * @param element id of the element, or of the nearest one around it that has an id; empty for the whole file
 * @param reason in Chinese
 */
public record Finding(String file, String element, String reason) {

    @Override
    public String toString() {
        return file + (element.isEmpty() ? "" : " · " + element) + "：" + reason;
    }
}
