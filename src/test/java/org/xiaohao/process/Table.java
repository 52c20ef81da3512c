package org.xiaohao.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table of a rule book: its rows, and what it answers. */
final class Table {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final String ANYTHING_ELSE = "anything-else";

    private final DecisionTable table;
    private final DmnDecision decision;

    Table(DmnModelInstance file, String id) {
        Decision found = file.getModelElementById(id);
        this.table = (DecisionTable) found.getExpression();
        this.decision = ENGINE.parseDecision(id, file);
    }

    List<Rule> rows() {
        return List.copyOf(table.getRules());
    }

    /** What one has to say to mean this row. */
    Map<String, Object> inputs(Rule row) {
        var given = new TreeMap<String, Object>();
        int column = 0;
        for (Input input : table.getInputs()) {
            String cell = List.copyOf(row.getInputEntries()).get(column++).getTextContent();
            given.put(input.getInputExpression().getText().getTextContent(), meant(cell.strip()));
        }
        return given;
    }

    /** What the row says itself. */
    Map<String, Object> outputs(Rule row) {
        var said = new TreeMap<String, Object>();
        int column = 0;
        for (Output output : table.getOutputs()) {
            String cell = List.copyOf(row.getOutputEntries())
                    .get(column++)
                    .getTextContent()
                    .strip();
            said.put(output.getName(), cell.startsWith("\"") ? meant(cell) : (Object) Integer.valueOf(cell));
        }
        return said;
    }

    List<Map<String, Object>> answers(Map<String, Object> given) {
        return ENGINE.evaluateDecisionTable(decision, given).getResultList();
    }

    private static String meant(String cell) {
        var word = WORD.matcher(cell);
        return cell.startsWith("not(") || !word.find() ? ANYTHING_ELSE : word.group(1);
    }
}
