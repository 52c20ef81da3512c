package org.xiaohao.process.gate;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Looks at every element, attribute and text of a diagram. */
final class DiagramReview {

    private static final String SCRIPT = "不能使用脚本";
    private static final String LISTENER = "不能使用监听器，须画在图上";
    private static final String MAPPING = "不能使用输入输出参数，只能用 in、out 传递变量";
    private static final String FORM = "表单只能用 formRef 引用同一次发布中的 .form 文件";
    private static final String EXTERNAL = "不能交给外部任务、邮件或命令行（type、topic）";
    private static final String LANGUAGE = "不能使用其他表达式语言";

    /** What a designer might have brought along from elsewhere, and what is said about it. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("scriptTask", SCRIPT),
            Map.entry("script", SCRIPT),
            Map.entry("scriptFormat", SCRIPT),
            Map.entry("resource", "不能引用脚本文件（resource）"),
            Map.entry("class", "不能指定 Java 类（class）"),
            Map.entry("expression", "不能直接执行表达式（expression），请用 delegateExpression"),
            Map.entry("executionListener", LISTENER),
            Map.entry("taskListener", LISTENER),
            Map.entry("connector", "不能使用连接器"),
            Map.entry("inputOutput", MAPPING),
            Map.entry("formKey", FORM),
            Map.entry("formData", FORM),
            Map.entry("type", EXTERNAL),
            Map.entry("topic", EXTERNAL),
            Map.entry("language", LANGUAGE),
            Map.entry("expressionLanguage", LANGUAGE));

    private final String file;
    private final Set<String> beans;

    DiagramReview(String file, Set<String> beans) {
        this.file = file;
        this.beans = beans;
    }

    Stream<Finding> of(Element root) {
        boolean diagram = DiagramWords.BPMN.equals(root.getNamespaceURI())
                && root.getLocalName().equals("definitions");
        return diagram ? element(root) : Stream.of(new Finding(file, "", "不是 BPMN 2.0 流程图"));
    }

    private Stream<Finding> element(Element element) {
        if (!DiagramWords.knowsElement(element.getNamespaceURI(), element.getLocalName())) {
            return Stream.of(unknown(element, element.getLocalName(), "元素"));
        }
        var own = Stream.concat(attributes(element), expression(element, "", SafeXml.ownText(element)));
        return Stream.concat(own, SafeXml.children(element).flatMap(this::element));
    }

    private Stream<Finding> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(index -> (Attr) attributes.item(index))
                .flatMap(attribute -> attribute(element, attribute));
    }

    private Stream<Finding> attribute(Element element, Attr attribute) {
        String name = attribute.getLocalName();
        return DiagramWords.knowsAttribute(element.getNamespaceURI(), attribute.getNamespaceURI(), name)
                ? expression(element, name, attribute.getValue())
                : Stream.of(unknown(element, name, "属性"));
    }

    private Stream<Finding> expression(Element element, String attribute, String text) {
        return ExpressionPlace.of(element.getLocalName(), attribute)
                .problem(text, beans)
                .map(reason -> new Finding(file, SafeXml.idOf(element), reason))
                .stream();
    }

    private Finding unknown(Element element, String word, String kind) {
        String reason = USUAL.getOrDefault(word, "不能使用" + kind + "“" + word + "”");
        return new Finding(file, SafeXml.idOf(element), reason);
    }
}
