package org.xiaohao.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks the components of a form and flattens its groups. */
final class FormReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SILENT = Set.of("separator", "spacer");

    private final List<Field> fields = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    static FormDefinition read(String json) {
        JsonNode form = tree(json);
        String id = form.path("id").asText("");
        if (id.isBlank()) {
            throw new IllegalArgumentException("表单没有 id");
        }
        try {
            FormReader reader = new FormReader();
            reader.walk(form.path("components"), null, null);
            return new FormDefinition(id, reader.fields);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("表单 " + id + "：" + wrong.getMessage(), wrong);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("表单不是有效的 JSON：" + broken.getOriginalMessage(), broken);
        }
    }

    private void walk(JsonNode components, String group, String groupHide) {
        for (JsonNode component : components) {
            String type = component.path("type").asText("");
            if (type.equals("group")) {
                String hide = anyOf(groupHide, ComponentReader.hideOf(component));
                walk(component.path("components"), component.path("label").asText(""), hide);
            } else if (!SILENT.contains(type)) {
                add(ComponentReader.read(component, type, group, anyOf(groupHide, ComponentReader.hideOf(component))));
            }
        }
    }

    private void add(Field field) {
        if (field.isInput() && !keys.add(field.key())) {
            throw new IllegalArgumentException("字段 " + field.key() + " 重复");
        }
        fields.add(field);
    }

    // "or" binds weakest in the allowed grammar, so two conditions join as plain text
    private static String anyOf(String outer, String own) {
        String joined = Stream.of(outer, own)
                .filter(Objects::nonNull)
                .map(condition -> condition.strip().substring(1).strip())
                .collect(Collectors.joining(" or "));
        return joined.isEmpty() ? null : "=" + joined;
    }
}
