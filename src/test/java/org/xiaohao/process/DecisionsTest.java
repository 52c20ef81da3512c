package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No row of a decision table is dead, and nobody verifies its own work. */
class DecisionsTest {

    private static final List<String> UNITS = List.of("leadUnit", "responsibleUnit", "verifyingUnit");

    private static Models ruleBook;
    private static Map<String, String> units;

    @BeforeAll
    static void read() throws IOException {
        ruleBook = Models.of(ModelFiles.read(Path.of("processes")));
        var format = CSVFormat.DEFAULT
                .builder()
                .setCommentMarker('#')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(Path.of("config/organization/units.csv"))) {
            units = format.parse(reader).getRecords().stream()
                    .collect(Collectors.toMap(unit -> unit.get("code"), unit -> unit.get("name")));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void eachRowAnswersWhoAsksForIt(String id) {
        var table = table(id);
        assertThat(table.rows()).isNotEmpty();
        for (Rule row : table.rows()) {
            assertThat(asked(table, row)).as(row.getId()).containsExactly(table.outputs(row));
        }
    }

    @Test
    void aRowThatAnotherCoversIsNoticed() throws IOException {
        var files = ModelFiles.read(Path.of("processes"))
                .spoiled("shared/deadline-days.dmn", "<text>\"screening\"</text>", "<text>\"answers\"</text>");
        var spoiled = new Table(Models.of(files).tables().get("shared/deadline-days.dmn"), "deadline-days");
        assertThat(spoiled.rows())
                .anySatisfy(row -> assertThat(asked(spoiled, row)).isNotEqualTo(List.of(spoiled.outputs(row))));
    }

    @Test
    void nobodyVerifiesWhatItLedOrDid() {
        var table = table("verifying-unit");
        for (String type : ruleBook.types()) {
            for (String lead : units.keySet()) {
                for (String responsible : units.keySet()) {
                    String chosen = verifier(table, type, lead, responsible);
                    assertThat(chosen)
                            .as(type + ": " + lead + ", " + responsible)
                            .isIn(units.keySet())
                            .isNotIn(lead, responsible);
                }
            }
        }
    }

    static Stream<String> tables() {
        return ruleBook.decisions().stream().map(Decision::getId);
    }

    /** A row that stands below others is asked for with units that those above step aside for. */
    private static List<Map<String, Object>> asked(Table table, Rule row) {
        var given = new TreeMap<>(table.inputs(row));
        if (given.containsKey("leadUnit")) {
            var above = table.rows().subList(0, table.rows().indexOf(row)).stream()
                    .filter(each -> !given.containsKey("typeCode") || anyType(table, each))
                    .flatMap(each -> table.outputs(each).values().stream())
                    .toList();
            var parts = UNITS.stream().filter(given::containsKey).iterator();
            above.stream().distinct().filter(unit -> parts.hasNext()).forEach(unit -> given.put(parts.next(), unit));
        }
        return table.answers(given);
    }

    private static boolean anyType(Table table, Rule row) {
        return table.inputs(row).get("typeCode").equals("anything-else");
    }

    private static String verifier(Table table, String type, String lead, String responsible) {
        return table.answers(Map.of("typeCode", type, "leadUnit", lead, "responsibleUnit", responsible))
                .get(0)
                .get("verifyingUnit")
                .toString();
    }

    private static Table table(String id) {
        return ruleBook.decisions().stream()
                .filter(decision -> decision.getId().equals(id))
                .map(decision -> new Table((DmnModelInstance) decision.getModelInstance(), id))
                .findFirst()
                .orElseThrow();
    }
}
