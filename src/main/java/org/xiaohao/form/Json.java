package org.xiaohao.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Reads single settings of a component, strictly. */
final class Json {

    private Json() {}

    // Anything computed (a text beginning with "=") could differ between browser and server, so it is refused
    static boolean flag(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull() || value.isBoolean()) {
            return value.asBoolean(false);
        }
        throw new IllegalArgumentException(name + " 须为 true 或 false");
    }

    static BigDecimal number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        try {
            return value.isMissingNode() || value.isNull() ? null : new BigDecimal(value.asText());
        } catch (NumberFormatException computed) {
            throw new IllegalArgumentException(name + " 须为数字", computed);
        }
    }

    static Integer whole(JsonNode node, String name) {
        BigDecimal value = number(node, name);
        if (value != null && value.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(name + " 须为整数");
        }
        return value == null ? null : value.intValue();
    }

    static String textOf(JsonNode node, String name) {
        String value = node.path(name).asText("");
        return value.isBlank() ? null : value;
    }
}
