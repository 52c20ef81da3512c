package org.xiaohao.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.form.HideCondition.Comparison;

/** Recursive descent over {@code alternatives = all ("or" all)*; all = comparison ("and" comparison)*}. */
final class HideParser {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\[\"\\\\])*\"|-?\\d+(?:\\.\\d+)?|[A-Za-z_][A-Za-z0-9_]*|!=|=)\\s*");
    private static final Set<String> WORDS = Set.of("and", "or", "true", "false", "null");
    private static final String END = "";

    private final String source;
    private final List<String> tokens = new ArrayList<>();
    private int position;

    HideParser(String source) {
        this.source = source;
        String text = source == null ? "" : source.strip();
        if (!text.startsWith("=")) {
            throw wrong("须以 = 开头");
        }
        split(text.substring(1));
    }

    HideCondition condition() {
        List<List<Comparison>> anyOf = new ArrayList<>();
        do {
            anyOf.add(all());
        } while (accept("or"));
        if (!peek().equals(END)) {
            throw wrong("多出“" + peek() + "”");
        }
        return new HideCondition(List.copyOf(anyOf));
    }

    private List<Comparison> all() {
        List<Comparison> all = new ArrayList<>();
        do {
            all.add(comparison());
        } while (accept("and"));
        return List.copyOf(all);
    }

    private Comparison comparison() {
        String field = next();
        if (WORDS.contains(field) || field.isEmpty() || !isNameStart(field.charAt(0))) {
            throw wrong("此处应为字段名");
        }
        String operator = next();
        if (!operator.equals("=") && !operator.equals("!=")) {
            throw wrong("只能用 = 或 != 比较");
        }
        return new Comparison(field, operator.equals("="), literal(next()));
    }

    private Object literal(String token) {
        if (token.startsWith("\"")) {
            return token.substring(1, token.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
        }
        if (token.equals("null")) {
            return null;
        }
        if (token.equals("true") || token.equals("false")) {
            return Boolean.valueOf(token);
        }
        if (token.isEmpty() || token.contains("=") || isNameStart(token.charAt(0))) {
            throw wrong("字段只能与固定值比较");
        }
        return new BigDecimal(token);
    }

    private void split(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int from = 0;
        while (from < text.length() && matcher.find(from) && matcher.start() == from) {
            tokens.add(matcher.group(1));
            from = matcher.end();
        }
        if (from < text.length()) {
            throw wrong("不认识“" + text.substring(from) + "”");
        }
    }

    private boolean accept(String word) {
        boolean found = peek().equals(word);
        position += found ? 1 : 0;
        return found;
    }

    private String peek() {
        return position < tokens.size() ? tokens.get(position) : END;
    }

    private String next() {
        String token = peek();
        position++;
        return token;
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("隐藏条件“" + source + "”无效：" + why);
    }
}
