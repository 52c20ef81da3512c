package org.xiaohao.process.gate;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Looks at what the files of a release say of each other: a case must not run into something that is not there. */
final class ReferenceReview {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String LIMITS = "deadline-days.dmn";

    private final Map<String, byte[]> files;
    private final Predicate<String> steps;
    private final Set<String> ids = new HashSet<>();

    ReferenceReview(Map<String, byte[]> files, Predicate<String> steps) {
        this.files = files;
        this.steps = steps;
        files.forEach((path, content) -> ids.addAll(DefinedIds.of(path, content)));
    }

    Stream<Finding> findings() {
        return Stream.concat(
                doubles(), files.entrySet().stream().flatMap(file -> diagram(file.getKey(), file.getValue())));
    }

    private Stream<Finding> doubles() {
        var first = new HashMap<String, String>();
        return files.entrySet().stream().flatMap(file -> DefinedIds.of(file.getKey(), file.getValue()).stream()
                .filter(id -> first.putIfAbsent(id, file.getKey()) != null)
                .map(id -> new Finding(file.getKey(), id, "与 " + first.get(id) + " 重复")));
    }

    private Stream<Finding> diagram(String path, byte[] content) {
        if (!path.endsWith(".bpmn")) {
            return Stream.empty();
        }
        try {
            return all(SafeXml.read(content)).flatMap(element -> element(path, element));
        } catch (IllegalArgumentException saidElsewhere) {
            return Stream.empty();
        }
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), SafeXml.children(element).flatMap(ReferenceReview::all));
    }

    private Stream<Finding> element(String path, Element element) {
        return switch (element.getLocalName()) {
            case "userTask" -> Stream.concat(reference(path, element, "formRef", "form", "表单"), work(path, element));
            case "startEvent" ->
                element.hasAttributeNS(CAMUNDA, "formRef")
                        ? reference(path, element, "formRef", "form", "表单")
                        : Stream.empty();
            case "businessRuleTask" -> reference(path, element, "decisionRef", "decision", "决策表");
            case "callActivity" -> called(path, element);
            default -> Stream.empty();
        };
    }

    private Stream<Finding> work(String path, Element task) {
        var properties = Properties.of(task);
        String step = properties.text("step");
        String limit = properties.text("deadline");
        var noStep = steps.test(step)
                ? Stream.<Finding>empty()
                : Stream.of(finding(path, task, "没有写明案件步骤（属性 step），或者没有“" + step + "”这个步骤"));
        var noLimit = knowsLimit(limit)
                ? Stream.<Finding>empty()
                : Stream.of(finding(path, task, "没有写明期限规则（属性 deadline），或者期限表中没有“" + limit + "”"));
        return Stream.concat(noStep, noLimit);
    }

    private boolean knowsLimit(String limit) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("/" + LIMITS))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .anyMatch(table -> table.contains("<text>\"" + limit + "\"</text>"));
    }

    private Stream<Finding> reference(String path, Element element, String attribute, String kind, String word) {
        String id = element.getAttributeNS(CAMUNDA, attribute);
        return check(path, element, kind + " " + id, element.getAttributeNS(CAMUNDA, attribute + "Binding"), word);
    }

    private Stream<Finding> called(String path, Element call) {
        String binding = call.getAttributeNS(CAMUNDA, "calledElementBinding");
        return check(path, call, "process " + call.getAttribute("calledElement"), binding, "流程");
    }

    private Stream<Finding> check(String path, Element element, String id, String binding, String word) {
        if (!ids.contains(id)) {
            return Stream.of(
                    finding(path, element, "引用的" + word + "“" + id.substring(id.indexOf(' ') + 1) + "”不在规则目录里"));
        }
        return "deployment".equals(binding)
                ? Stream.empty()
                : Stream.of(finding(path, element, "引用" + word + "的绑定方式应当是 deployment"));
    }

    private static Finding finding(String path, Element element, String reason) {
        return new Finding(path, SafeXml.idOf(element), reason);
    }
}
