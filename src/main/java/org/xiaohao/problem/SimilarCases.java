package org.xiaohao.problem;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xiaohao.shared.ProblemNumber;

/** Finds cases that may be about the same thing, among those that somebody may read. */
@Service
public class SimilarCases {

    private static final int MOST = 5;
    private static final int OF_ENTERPRISE = 20;
    /** The newest of one type and zone; with older ones the procedure has often changed. */
    private static final int COMPARED = 300;

    /** Why a case is similar. */
    public enum Reason {
        ENTERPRISE("同一企业"),
        TITLE("同类问题、同一开发区，标题相近");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record Similar(CaseFile file, Reason reason) {}

    private record Close(CaseFile file, double likeness) {}

    private final CaseStore store;
    private final Visibility visibility;

    SimilarCases(CaseStore store, Visibility visibility) {
        this.store = store;
        this.visibility = visibility;
    }

    /** At most five, those of the same enterprise first. */
    public List<Similar> of(CaseFile file, Viewer viewer) {
        Map<ProblemNumber, Similar> found = new LinkedHashMap<>();
        Stream.concat(ofEnterprise(file, viewer), withLikeTitle(file, viewer))
                .forEach(similar -> found.putIfAbsent(similar.file().number(), similar));
        return found.values().stream().limit(MOST).toList();
    }

    /**
     * Whether it betrays a confidential reporter that these two belong together: whoever may not know the enterprise of
     * one would read it in the other.
     */
    public boolean betrays(CaseFile one, CaseFile other, Viewer viewer) {
        boolean same = one.enterprise().creditCode().equals(other.enterprise().creditCode());
        return same && (hides(one, viewer) || hides(other, viewer));
    }

    private boolean hides(CaseFile file, Viewer viewer) {
        return file.confidential() && !visibility.may(viewer, Action.REVEAL, file);
    }

    private Stream<Similar> ofEnterprise(CaseFile file, Viewer viewer) {
        var condition = visibility.condition(viewer, "c");
        var params = new LinkedHashMap<String, Object>(condition.params());
        params.put("code", file.enterprise().creditCode());
        params.put("own", file.number().value());
        params.put("most", OF_ENTERPRISE);
        return store.newest("c.credit_code = :code and c.number <> :own and " + condition.sql(), params).stream()
                .filter(other -> !betrays(file, other, viewer))
                .map(other -> new Similar(other, Reason.ENTERPRISE));
    }

    private Stream<Similar> withLikeTitle(CaseFile file, Viewer viewer) {
        var condition = visibility.condition(viewer, "c");
        var params = new LinkedHashMap<String, Object>(condition.params());
        params.put("type", file.type().value());
        params.put("zone", file.zone().value());
        params.put("own", file.number().value());
        params.put("most", COMPARED);
        return store
                .newest("c.type_code = :type and c.zone = :zone and c.number <> :own and " + condition.sql(), params)
                .stream()
                .map(other -> new Close(other, Likeness.of(file, other)))
                .filter(close -> close.likeness() >= Likeness.ENOUGH)
                .sorted(Comparator.comparingDouble(Close::likeness).reversed())
                .map(close -> new Similar(close.file(), Reason.TITLE));
    }
}
