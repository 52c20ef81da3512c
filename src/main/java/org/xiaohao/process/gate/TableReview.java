package org.xiaohao.process.gate;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Looks at every element, attribute and text of a decision table. */
final class TableReview {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    private static final Set<String> ELEMENTS = Set.of(
            ("definitions decision decisionTable input inputExpression inputValues inputEntry output outputValues"
                            + " defaultOutputEntry outputEntry rule text description annotation annotationEntry"
                            + " informationRequirement requiredInput requiredDecision inputData variable"
                            + " authorityRequirement requiredAuthority knowledgeSource textAnnotation association")
                    .split(" "));
    private static final Set<String> OF_CAMUNDA =
            Set.of("historyTimeToLive", "inputVariable", "versionTag", "diagramRelationId");
    private static final Set<String> FEEL = Set.of("feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");

    /** Elements whose text is computed, not only shown. */
    private static final Set<String> COMPUTED =
            Set.of("inputExpression", "inputValues", "inputEntry", "outputValues", "defaultOutputEntry", "outputEntry");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    /** Loops that need not end, and functions of one's own. */
    private static final Pattern ENDLESS = Pattern.compile("\\b(for|some|every|function|external)\\b");

    private static final Pattern OTHER = Pattern.compile("[$#]\\{");

    private final String file;

    TableReview(String file) {
        this.file = file;
    }

    Stream<Finding> of(Element root) {
        boolean table =
                DMN.equals(root.getNamespaceURI()) && root.getLocalName().equals("definitions");
        return table ? element(root) : Stream.of(new Finding(file, "", "不是 DMN 1.3 决策表，请用 Camunda Modeler 5 保存"));
    }

    private Stream<Finding> element(Element element) {
        String space = String.valueOf(element.getNamespaceURI());
        // the model reader goes by namespace, so what belongs to the drawing can be nothing else
        if (!space.equals(DMN) && !isDrawing(space)
                || space.equals(DMN) && !ELEMENTS.contains(element.getLocalName())) {
            return Stream.of(finding(element, "不能使用元素“" + element.getLocalName() + "”"));
        }
        var own = Stream.concat(attributes(element), text(element));
        return Stream.concat(own, SafeXml.children(element).flatMap(this::element));
    }

    private static boolean isDrawing(String space) {
        return space.matches("https?://www\\.omg\\.org/spec/DMN/\\d+/(DMNDI|DC|DI)/");
    }

    private Stream<Finding> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(index -> (Attr) attributes.item(index))
                .filter(attribute -> !isKnown(attribute))
                .map(attribute -> finding(
                        element,
                        attribute.getLocalName().endsWith("Language")
                                ? "决策表只能使用 FEEL，不能使用“" + attribute.getValue() + "”"
                                : "不能使用属性“" + attribute.getLocalName() + "”"));
    }

    private static boolean isKnown(Attr attribute) {
        String name = attribute.getLocalName();
        if (CAMUNDA.equals(attribute.getNamespaceURI())) {
            return OF_CAMUNDA.contains(name);
        }
        return !name.endsWith("Language") || FEEL.contains(attribute.getValue());
    }

    private Stream<Finding> text(Element element) {
        String text = SafeXml.ownText(element);
        if (OTHER.matcher(text).find()) {
            return Stream.of(finding(element, "决策表只能使用 FEEL，不能写“" + text.strip() + "”"));
        }
        boolean runs = COMPUTED.contains(element.getParentNode().getLocalName() + "")
                && ENDLESS.matcher(QUOTED.matcher(text).replaceAll("")).find();
        return runs ? Stream.of(finding(element, "决策表不能使用循环和自定义函数")) : Stream.empty();
    }

    private Finding finding(Element element, String reason) {
        return new Finding(file, SafeXml.idOf(element), reason);
    }
}
