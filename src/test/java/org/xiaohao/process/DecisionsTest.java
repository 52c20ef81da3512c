package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables everybody uses say what the plan says, and no row of them is dead. */
class DecisionsTest {

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
    @CsvSource({
        "investment-promises, 省商务厅 省投资促进局, 省司法厅 省市场监管局",
        "enterprise-policies, 省优化营商环境促进市场主体倍增工作专班, ''",
        "soe-arrears, 省工信厅 省小企业局, 省国资委 省财政厅 省市场监管局",
        "zone-reform, 省商务厅, ''",
        "delegated-powers, 省审批服务管理局, 省发展改革委 省自然资源厅 省住建厅 省生态环境厅 省商务厅 省能源局",
        "three-reforms, 省商务厅 省发展改革委 省自然资源厅 省生态环境厅 省文物局 省审批服务管理局, ''",
        "factor-guarantees, 省工信厅 省自然资源厅 省生态环境厅 省能源局, ''",
        "enterprise-visits, 省商务厅 省审批服务管理局, ''",
        "investment-mechanism, 省商务厅 省投资促进局, 省工信厅 省自然资源厅 省金融办 省统计局",
    })
    void thePlanNamesWhoLeadsAndWhoCooperates(String type, String leads, String cooperating) {
        assertThat(named("responsible-department", type)).isEqualTo(leads);
        assertThat(named("cooperating-departments", type)).isEqualTo(cooperating);
    }

    @Test
    void noOtherTypeHasALead() {
        var known = table("responsible-department").rows();
        assertThat(known).hasSize(9).hasSameSizeAs(ruleBook.types());
        assertThat(table("responsible-department").answers(Map.of("typeCode", "a-tenth")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadline-days", "verifying-unit", "publicity", "responsible-department"})
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

    /** A row that stands below others is asked for with units that those above step aside for. */
    private static List<Map<String, Object>> asked(Table table, Rule row) {
        var given = new TreeMap<>(table.inputs(row));
        int place = table.rows().indexOf(row);
        if (given.containsKey("leadUnit") && place >= 2) {
            given.put("leadUnit", "market-regulation");
            given.put("responsibleUnit", place == 2 ? "market-regulation" : "finance");
        }
        return table.answers(given);
    }

    private static String verifier(Table table, String type, String lead, String responsible) {
        return table.answers(Map.of("typeCode", type, "leadUnit", lead, "responsibleUnit", responsible))
                .get(0)
                .get("verifyingUnit")
                .toString();
    }

    private static String named(String id, String type) {
        var answer = table(id).answers(Map.of("typeCode", type)).get(0).values();
        return Arrays.stream(answer.iterator().next().toString().split(","))
                .filter(code -> !code.isEmpty())
                .map(units::get)
                .collect(Collectors.joining(" "));
    }

    private static Table table(String id) {
        var file = Stream.of("shared/" + id + ".dmn", "shared/responsible-department.dmn")
                .map(ruleBook.tables()::get)
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow();
        return new Table(file, id);
    }
}
