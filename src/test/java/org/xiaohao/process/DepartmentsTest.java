package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who leads, who cooperates and who verifies: exactly what the tables are there to say. */
class DepartmentsTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Models RULE_BOOK = ruleBook();
    private static final Map<String, String> NAMES = names();

    /** The matrix of the plan, leads in their order; an empty cell where it says 省有关部门 only. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    investment-promises | 省商务厅、省投资促进局 | 省司法厅、省市场监管局
                    enterprise-policies | 省优化营商环境促进市场主体倍增工作专班 |
                    soe-arrears | 省工信厅、省小企业局 | 省国资委、省财政厅、省市场监管局
                    zone-reform | 省商务厅 |
                    delegated-powers | 省审批服务管理局 | 省发展改革委、省自然资源厅、省住建厅、省生态环境厅、省商务厅、省能源局
                    three-reforms | 省商务厅、省发展改革委、省自然资源厅、省生态环境厅、省文物局、省审批服务管理局 |
                    factor-guarantees | 省工信厅、省自然资源厅、省生态环境厅、省能源局 |
                    enterprise-visits | 省商务厅、省审批服务管理局 |
                    investment-mechanism | 省商务厅、省投资促进局 | 省工信厅、省自然资源厅、省金融办、省统计局
                    """)
    void theMatrixIsThatOfThePlan(String type, String leads, String cooperating) {
        assertThat(said("responsible-department", type)).isEqualTo(leads);
        assertThat(said("cooperating-departments", type)).isEqualTo(cooperating == null ? "" : cooperating);
    }

    @ParameterizedTest
    @CsvSource({
        "soe-arrears, industry, state-assets, finance",
        "soe-arrears, finance, state-assets, market-regulation",
        "zone-reform, commerce, datong-zone, market-regulation",
        "zone-reform, market-regulation, datong-zone, finance",
        "zone-reform, market-regulation, finance, justice"
    })
    void whoVerifiesIsNeitherTheLeadNorResponsible(String type, String lead, String responsible, String verifier) {
        var asked = Variables.putValue("typeCode", type)
                .putValue("leadUnit", lead)
                .putValue("responsibleUnit", responsible);
        assertThat(answer("verifying-unit", asked)).isEqualTo(verifier).isNotIn(lead, responsible);
    }

    private static String said(String table, String type) {
        String codes = answer(table, Variables.putValue("typeCode", type));
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isBlank())
                .map(NAMES::get)
                .collect(Collectors.joining("、"));
    }

    private static String answer(String table, Map<String, Object> asked) {
        var file = RULE_BOOK.decisions().stream()
                .filter(decision -> decision.getId().equals(table))
                .findFirst()
                .orElseThrow();
        var model = (org.camunda.bpm.model.dmn.DmnModelInstance) file.getModelInstance();
        return ENGINE.evaluateDecisionTable(table, model, asked)
                .getSingleResult()
                .getSingleEntry()
                .toString();
    }

    private static Map<String, String> names() {
        try {
            List<String> lines = Files.readAllLines(Path.of("config/organization/units.csv"));
            return lines.stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("code,"))
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(unit -> unit[0], unit -> unit[1]));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Models ruleBook() {
        try {
            return Models.of(ModelFiles.read(Path.of("processes")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
