package org.xiaohao.problem;

import java.util.Map;

/** What the answers of a step mean, told by the room that reads the forms. */
@FunctionalInterface
public interface Meanings {

    /** The word that the law of the case uses, by the key of a form field, where the two differ. */
    Map<String, String> byKey();
}
