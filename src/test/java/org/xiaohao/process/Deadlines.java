package org.xiaohao.process;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.xiaohao.supervision.ClockKind;

/** Asks the deadline table of a rule book the way the house asks it. */
final class Deadlines {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Set<String> UNITS = Set.of("workingDay", "calendarDay", "month");

    private final Models models;

    Deadlines(Models models) {
        this.models = models;
    }

    /** Whether each subtype of each type, and a case without one, has such a limit. */
    boolean everyType(String rule) {
        return cases().allMatch(each -> hasRow(each, rule));
    }

    boolean someType(String rule) {
        return cases().anyMatch(each -> hasRow(each, rule));
    }

    private Stream<List<String>> cases() {
        return models.types().stream()
                .flatMap(type -> Stream.concat(Stream.of(""), subtypes(type)).map(subtype -> List.of(type, subtype)));
    }

    private Stream<String> subtypes(String type) {
        return models.form(type + "-report").stream()
                .flatMap(form -> form.findParents("key").stream())
                .filter(field -> field.path("key").asText().equals("subtype"))
                .flatMap(field -> field.path("values").findValuesAsText("value").stream());
    }

    private boolean hasRow(List<String> typeAndSubtype, String rule) {
        var inputs = Variables.putValue("typeCode", typeAndSubtype.get(0))
                .putValue("subtype", typeAndSubtype.get(1))
                .putValue("rule", rule.strip());
        var rows =
                ENGINE.evaluateDecisionTable("deadline-days", table(), inputs).getResultList();
        return rows.size() == 1 && isComplete(rows.get(0)::get);
    }

    private DmnModelInstance table() {
        return models.tables().get("shared/deadline-days.dmn");
    }

    private static boolean isComplete(Function<String, Object> row) {
        return row.apply("days") instanceof Integer days
                && days >= 0
                && UNITS.contains(row.apply("unit"))
                && Stream.of(ClockKind.values()).anyMatch(kind -> kind.name().equals(row.apply("kind")))
                && Stream.of("name", "source")
                        .noneMatch(word -> String.valueOf(row.apply(word)).isBlank());
    }
}
