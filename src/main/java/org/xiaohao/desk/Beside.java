package org.xiaohao.desk;

import java.util.List;
import org.xiaohao.desk.Dossier.Fact;

/**
 * What happens beside the way of a case.
 *
 * @param standing why nothing is asked of anybody now or any more, or {@code null}
 * @param mergedInto number of the case that goes on in its place, or {@code null}
 * @param merged cases that were merged into this one
 * @param mayRaise whether this reader may raise something now
 */
record Beside(String standing, String mergedInto, List<Merged> merged, List<Line> matters, boolean mayRaise) {

    record Merged(String number, String title, String on) {}

    /** One matter, with everything that was said in it. */
    record Line(String title, String state, String css, String at, String who, String unit, List<Fact> said) {}

    public boolean isEmpty() {
        return standing == null && mergedInto == null && merged.isEmpty() && matters.isEmpty() && !mayRaise;
    }
}
