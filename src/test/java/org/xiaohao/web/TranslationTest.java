package org.xiaohao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A webapp shows the bare key of a text it does not know, so a translation is complete or it is broken. */
class TranslationTest {

    private static final String APPS = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{+\\s*(\\w+)\\s*}+|%[sd]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    /** Date and clock formats are the same in both languages; empty texts and bare signs have no word to translate. */
    private static final Set<String> SAME_IN_BOTH = Set.of("HH:mm", "YYYY-MM-DDTHH:mm:ss");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyTextOfTheWebappIsInChineseAndNoneIsInvented(String app) throws IOException {
        assertThat(texts(app, "zh").keySet()).isEqualTo(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void placeholdersSurviveTranslation(String app) throws IOException {
        Map<String, String> chinese = texts(app, "zh");
        texts(app, "en").forEach((key, english) -> assertThat(placeholders(chinese.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(placeholders(english)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void noTextIsLeftInEnglish(String app) throws IOException {
        Map<String, String> chinese = texts(app, "zh");
        Set<String> left = texts(app, "en").entrySet().stream()
                .filter(text -> WORD.matcher(text.getValue()).find())
                .filter(text -> !SAME_IN_BOTH.contains(text.getValue()))
                .filter(text -> text.getValue().equals(chinese.get(text.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(left).isEmpty();
    }

    /** Formats of dates are signs, not words. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyWordedTextHoldsChinese(String app) throws IOException {
        Set<String> left = texts(app, "zh").entrySet().stream()
                .filter(text -> WORD.matcher(text.getValue().replaceAll("\\{\\{.*?}}", ""))
                        .find())
                .filter(text -> !HAN.matcher(text.getValue()).find())
                .filter(text -> !SAME_IN_BOTH.contains(text.getValue())
                        && !text.getKey().contains("/dateLocales/"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(left).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group() : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String app, String language) throws IOException {
        String path = APPS + app + "/locales/" + language + ".json";
        try (InputStream file = TranslationTest.class.getResourceAsStream(path)) {
            assertThat(file).as(path).isNotNull();
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            // the shipped files begin with a byte order mark, which Jackson does not take for white space
            Map<String, String> texts = new TreeMap<>();
            collect("", new ObjectMapper().readTree(json.replace("\uFEFF", "")), texts);
            return texts;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        node.properties().forEach(child -> collect(path + "/" + child.getKey(), child.getValue(), texts));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(path + "/" + index, node.get(index), texts);
        }
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
    }
}
