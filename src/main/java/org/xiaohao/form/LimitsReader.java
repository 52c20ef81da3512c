package org.xiaohao.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what a value must keep to. */
final class LimitsReader {

    private LimitsReader() {}

    static Limits of(JsonNode node) {
        JsonNode validate = node.path("validate");
        String kind = validate.path("validationType").asText("custom");
        if (!kind.isEmpty() && !kind.equals("custom")) {
            throw new IllegalArgumentException("请用属性 check 代替校验类型“" + kind + "”");
        }
        return new Limits(
                Json.number(validate, "min"),
                Json.number(validate, "max"),
                Json.whole(validate, "minLength"),
                Json.whole(validate, "maxLength"),
                Json.whole(node, "decimalDigits"),
                patternOf(validate),
                Json.flag(node, "disallowPassedDates"));
    }

    private static String patternOf(JsonNode validate) {
        String pattern = Json.textOf(validate, "pattern");
        try {
            return pattern == null ? null : Pattern.compile(pattern).pattern();
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException("正则表达式无效：" + broken.getDescription(), broken);
        }
    }
}
