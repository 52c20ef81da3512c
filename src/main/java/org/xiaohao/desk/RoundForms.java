package org.xiaohao.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.xiaohao.form.FormChecker;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.process.RoundLists;
import org.xiaohao.process.RuleBook;
import org.xiaohao.round.Finding;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundKind;
import org.xiaohao.shared.Rejection.Reason;

/** The form of a row, as the rule book asks it, and what a browser has sent of many rows at once. */
@Component
class RoundForms {

    private static final Pattern CELL =
            Pattern.compile("r\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(\\w{1,40})");

    private final RuleBook rules;
    private final FormChecker checker;

    RoundForms(RuleBook rules, Clock clock) {
        this.rules = rules;
        this.checker = new FormChecker(clock);
    }

    FormDefinition row(Round round) {
        return rules.rowForm(round.kind() == RoundKind.DISPATCH ? "month" : "survey")
                .orElseThrow();
    }

    List<Reason> wrong(Round round, Map<String, Object> content) {
        return checker.check(row(round), content, RoundLists.of(round));
    }

    Map<String, Object> normal(Round round, Map<String, Object> content) {
        return checker.normalize(row(round), content);
    }

    /** Cells {@code r.<row>.<key>} by row; keys that nobody asked for are left behind. */
    Map<UUID, Map<String, Object>> cells(Round round, boolean judging, MultiValueMap<String, String> parameters) {
        var rows = new HashMap<UUID, Map<String, Object>>();
        parameters.forEach((name, values) -> {
            Matcher cell = CELL.matcher(name);
            if (cell.matches() && isAsked(round, judging, cell.group(2))) {
                rows.computeIfAbsent(UUID.fromString(cell.group(1)), row -> new HashMap<>())
                        .put(cell.group(2), values.get(0).strip());
            }
        });
        return rows;
    }

    private boolean isAsked(Round round, boolean judging, String key) {
        return judging
                ? Set.of(Finding.KEY, Finding.NOTE).contains(key)
                : row(round).field(key).isPresent();
    }
}
