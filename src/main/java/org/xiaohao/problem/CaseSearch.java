package org.xiaohao.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Finds open cases by number, enterprise or words of the report, within what the viewer may see. */
@Service
public class CaseSearch {

    /** Some finds fall away because only a covered word matches; as many more are looked at. */
    private static final int SPARE = 3;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;
    private static final String DESCRIPTION = "description";

    private final CaseStore store;
    private final Visibility visibility;

    CaseSearch(CaseStore store, Visibility visibility) {
        this.store = store;
        this.visibility = visibility;
    }

    /** The newest first; nothing for less than two characters. */
    public List<CaseFile> find(String text, Viewer viewer, int most) {
        String word = text.strip();
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return List.of();
        }
        var visible = visibility.condition(viewer, "c");
        Map<String, Object> params = new LinkedHashMap<>(visible.params());
        params.put("text", "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        params.put("most", most * SPARE);
        // on the rows themselves: a common word is found among the newest and the rest is never read
        String condition =
                """
                (c.stage <> 'CLOSED' or c.look_back_since is not null) and (c.number ilike :text or c.title ilike :text
                    or (c.enterprise_name ilike :text and not c.confidential) or c.facts ->> '%s' ilike :text) and %s
                """
                        .formatted(DESCRIPTION, visible.sql());
        return store.newest(condition, params).stream()
                .filter(file -> isSaidIn(file, word))
                .limit(most)
                .toList();
    }

    /** The title as a list may show it. */
    public static String title(CaseFile file) {
        return Veil.ofLists(file).cover(file.title());
    }

    /** Found only by what its reader also sees: a search must not confirm a covered name or telephone. */
    private static boolean isSaidIn(CaseFile file, String word) {
        var veil = Veil.ofLists(file);
        String enterprise = file.confidential() ? "" : file.enterprise().name();
        Object described = file.facts().get(DESCRIPTION);
        return Stream.of(
                        file.number().value(),
                        enterprise,
                        veil.cover(file.title()),
                        described == null ? "" : veil.cover(described.toString()))
                .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
    }
}
