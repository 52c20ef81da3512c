package org.xiaohao.process.release;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The properties that a designer gave to an element of a diagram. */
public record ModelProperties(Map<String, String> values) {

    public static ModelProperties of(BaseElement element) {
        var values = new HashMap<String, String>();
        if (element != null && element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .map(CamundaProperties::getCamundaProperties)
                    .flatMap(Collection::stream)
                    .forEach(property -> values.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return new ModelProperties(Map.copyOf(values));
    }

    /** The value, or an empty text when the designer left it out. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isTrue(String name) {
        return "true".equals(text(name));
    }
}
