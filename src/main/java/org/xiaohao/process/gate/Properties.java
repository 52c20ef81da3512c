package org.xiaohao.process.gate;

import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The extension properties of an element of a diagram. */
record Properties(Map<String, String> values) {

    static Properties of(Element element) {
        return new Properties(SafeXml.children(element)
                .filter(each -> each.getLocalName().equals("extensionElements"))
                .flatMap(SafeXml::children)
                .filter(each -> each.getLocalName().equals("properties"))
                .flatMap(SafeXml::children)
                .collect(Collectors.toMap(
                        each -> each.getAttribute("name"),
                        each -> each.getAttribute("value"),
                        (first, second) -> second)));
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }
}
