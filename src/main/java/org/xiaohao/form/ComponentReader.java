package org.xiaohao.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one component; whatever the server could not check later is refused here. */
final class ComponentReader {

    private static final Set<String> INPUTS =
            Set.of("textfield", "textarea", "number", "datetime", "checkbox", "radio", "select", "checklist");
    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist");
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private ComponentReader() {}

    static Field read(JsonNode node, String type, String group, String hide) {
        if (type.equals("text")) {
            return text(node, group, hide);
        }
        if (!INPUTS.contains(type)) {
            throw new IllegalArgumentException("组件类型“" + type + "”不可用");
        }
        String key = keyOf(node);
        try {
            return input(node, type, key, group, hide);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("字段 " + key + "：" + wrong.getMessage(), wrong);
        }
    }

    static String hideOf(JsonNode node) {
        String hide = Json.textOf(node.path("conditional"), "hide");
        if (hide != null) {
            HideCondition.parse(hide);
        }
        return hide;
    }

    private static Field text(JsonNode node, String group, String hide) {
        String content = node.path("text").asText("");
        return new Field(
                null,
                "text",
                null,
                null,
                false,
                Limits.NONE,
                List.of(),
                null,
                hide,
                group,
                content,
                null,
                Map.of(),
                false,
                false,
                null);
    }

    private static Field input(JsonNode node, String type, String key, String group, String hide) {
        if (type.equals("datetime") && !node.path("subtype").asText("").equals("date")) {
            throw new IllegalArgumentException("只能使用日期，不能使用时间");
        }
        return new Field(
                key,
                type,
                labelOf(node, type),
                Json.textOf(node, "description"),
                Json.flag(node.path("validate"), "required"),
                LimitsReader.of(node),
                optionsOf(node, type),
                Json.textOf(node, "valuesKey"),
                hide,
                group,
                null,
                Json.textOf(node.path("appearance"), "suffixAdorner"),
                propertiesOf(node),
                Json.flag(node, "readonly"),
                Json.flag(node, "disabled"),
                defaultOf(node));
    }

    private static String keyOf(JsonNode node) {
        String key = node.path("key").asText("");
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("字段名“" + key + "”无效");
        }
        return key;
    }

    private static String labelOf(JsonNode node, String type) {
        String label = Json.textOf(node, "label");
        if (label == null && type.equals("datetime")) {
            label = Json.textOf(node, "dateLabel");
        }
        if (label == null) {
            throw new IllegalArgumentException("没有名称");
        }
        return label;
    }

    private static List<Option> optionsOf(JsonNode node, String type) {
        List<Option> options = new ArrayList<>();
        for (JsonNode value : node.path("values")) {
            options.add(
                    new Option(value.path("value").asText(), value.path("label").asText()));
        }
        if (CHOICES.contains(type) && options.isEmpty() == (Json.textOf(node, "valuesKey") == null)) {
            throw new IllegalArgumentException("选项须由 values 或 valuesKey 之一给出");
        }
        return List.copyOf(options);
    }

    private static Map<String, String> propertiesOf(JsonNode node) {
        Map<String, String> properties = new LinkedHashMap<>();
        node.path("properties")
                .fields()
                .forEachRemaining(p -> properties.put(p.getKey(), p.getValue().asText()));
        TextShape.requireKnown(properties.get("check"));
        return Map.copyOf(properties);
    }

    private static Object defaultOf(JsonNode node) {
        JsonNode value = node.path("defaultValue");
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isTextual() ? value.textValue() : null;
    }
}
