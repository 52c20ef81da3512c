package org.xiaohao.process;

import java.util.List;
import java.util.Map;
import org.xiaohao.form.Option;
import org.xiaohao.round.Round;

/** The lists that the rows of a round offer: as they were when the round was opened. */
public final class RoundLists {

    private RoundLists() {}

    public static Map<String, List<Option>> of(Round round) {
        return Map.of(
                "surveySubtypes",
                round.subtypes().stream()
                        .map(subtype -> new Option(subtype.get("value"), subtype.get("label")))
                        .toList());
    }
}
