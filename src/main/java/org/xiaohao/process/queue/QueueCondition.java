package org.xiaohao.process.queue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.xiaohao.process.engine.TaskRows;

/**
 * A queue written as a condition on the rows of {@link TaskRows}. It knows the words that the shipped queues use; a
 * queue with any other word has no condition, and the engine itself must answer for it.
 */
final class QueueCondition {

    private static final Pattern DAY =
            Pattern.compile("\\$\\{dateTime\\(\\)(\\.withTimeAtStartOfDay\\(\\))?(?:\\.plusDays\\((\\d{1,3})\\))?}");
    private static final Pattern KEY = Pattern.compile("\\w+");

    /** By word and value of the query. */
    private static final Map<String, String> FIXED = Map.of(
            "assigneeExpression=${currentUser()}", "holder = :me",
            "candidateGroupsExpression=${currentUserGroups()}", "offered",
            "unassigned=true", "holder is null",
            "assigned=true", "holder is not null",
            "includeAssignedTasks=true", "true");

    /** Of a queue that names only whose tasks it holds. */
    static final String EVERYTHING = "(true)";

    private QueueCondition() {}

    /** Everything the queue asks for. */
    static Optional<String> of(JsonNode query) {
        return of(query, true);
    }

    /** The same without whose tasks they are, for somebody who looks at the tasks of others. */
    static Optional<String> ofAnybody(JsonNode query) {
        return of(query, false);
    }

    private static Optional<String> of(JsonNode query, boolean own) {
        List<Optional<String>> parts = new ArrayList<>();
        query.fields().forEachRemaining(word -> {
            boolean whose = FIXED.getOrDefault(
                            word.getKey() + "=" + word.getValue().asText(), "")
                    .matches("holder = :me|offered");
            if (!word.getKey().equals("sorting") && (own || !whose)) {
                parts.add(part(word.getKey(), word.getValue()));
            }
        });
        // the engine leaves out what somebody holds, unless it is asked for
        if (query.has("candidateGroupsExpression")
                && !query.path("includeAssignedTasks").asBoolean()) {
            parts.add(Optional.of("holder is null"));
        }
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream()
                        .map(Optional::get)
                        .collect(Collectors.joining(" and ", "(true and ", ")"))
                        .replace("(true and )", "(true)"))
                : Optional.empty();
    }

    private static Optional<String> part(String word, JsonNode value) {
        return switch (word) {
            case "dueAfterExpression" -> day("due >", value.asText());
            case "dueBeforeExpression" -> day("due <", value.asText());
            case "taskDefinitionKeyIn" -> keys(value);
            default -> Optional.ofNullable(FIXED.get(word + "=" + value.asText()));
        };
    }

    private static Optional<String> day(String compared, String expression) {
        var day = DAY.matcher(expression);
        if (!day.matches()) {
            return Optional.empty();
        }
        String from = day.group(1) == null ? ":now" : ":today";
        String later = day.group(2) == null ? "0" : day.group(2);
        return Optional.of(compared + " cast(" + from + " as timestamp) + " + later + " * interval '1 day'");
    }

    /** Written into the statement, so only what is plainly an id. */
    private static Optional<String> keys(JsonNode keys) {
        List<String> ids = StreamSupport.stream(keys.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return ids.isEmpty() || !ids.stream().allMatch(id -> KEY.matcher(id).matches())
                ? Optional.empty()
                : Optional.of("place in ('" + String.join("', '", ids) + "')");
    }
}
