package org.xiaohao.process;

import java.util.List;

/**
 * Where a case stands on one diagram that it runs through.
 *
 * @param diagram id of the diagram, which is also the address of its picture
 * @param name of the diagram
 * @param here the elements a token waits at
 */
public record Position(String diagram, String name, List<Element> here) {

    /** @param called whether the case is on another diagram from here */
    public record Element(String id, String name, boolean called) {}
}
