package org.xiaohao.process.delegate;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.xiaohao.process.release.ModelProperties;
import org.xiaohao.process.step.FormLists;
import org.xiaohao.shared.UnitCode;

/**
 * Takes a text of unit codes apart, so that the next task can be given to each of them. Property {@code units} names the
 * text, {@code without} a unit to leave out, {@code into} the list. The list lives only until the tasks are there.
 */
@Component("listUnitsDelegate")
class ListUnitsDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        var properties = ModelProperties.of(execution.getBpmnModelElementInstance());
        String left = text(execution, properties.text("without"));
        List<String> codes = FormLists.codes(text(execution, properties.text("units"))).stream()
                .map(UnitCode::value)
                .filter(code -> !code.equals(left))
                .distinct()
                .toList();
        execution.setVariable(properties.text("into"), Variables.untypedValue(codes, true));
    }

    private static String text(DelegateExecution execution, String variable) {
        Object value = variable.isEmpty() ? null : execution.getVariable(variable);
        return value == null ? "" : value.toString();
    }
}
