package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

/** Types and subtypes are called what the plan calls them. */
class OfficialNamesTest {

    /** @param words of the text in which the subtypes are named */
    private record Official(String code, String name, String words) {}

    private static final Map<String, Official> TEXT = text();
    private static final Models RULE_BOOK = ruleBook();

    @Test
    void thereAreExactlyTheNineTypesOfThePlanInItsOrder() {
        assertThat(types().stream().map(Process::getId)).containsExactlyElementsOf(TEXT.keySet());
    }

    @Test
    void eachTypeHasItsOfficialName() {
        assertThat(types()).allSatisfy(type -> assertThat(type.getName())
                .isEqualTo(TEXT.get(type.getId()).name()));
    }

    @Test
    void eachSubtypeIsCalledWhatThePlanCallsIt() {
        for (String type : TEXT.keySet()) {
            assertThat(subtypes(type)).as(type).hasSizeGreaterThan(1).allSatisfy(label -> assertThat(
                            TEXT.get(type).words())
                    .contains(label));
        }
    }

    @Test
    void anotherWordWouldBeNoticed() {
        assertThat(TEXT.get("zone-reform").words()).doesNotContain("领导能力不足");
    }

    private static List<String> subtypes(String type) {
        return RULE_BOOK.form(type + "-report").stream()
                .flatMap(form -> form.findParents("key").stream())
                .filter(field -> field.path("key").asText().equals("subtype"))
                .flatMap(field -> field.path("values").findValuesAsText("label").stream())
                .toList();
    }

    private static List<Process> types() {
        return RULE_BOOK.all(Process.class).stream()
                .filter(Models::isType)
                .sorted((one, other) -> order(one) - order(other))
                .toList();
    }

    private static int order(Process type) {
        return Integer.parseInt(Models.property(type, "order").orElseThrow());
    }

    private static Map<String, Official> text() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/official-names.txt")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(parts -> new Official(parts[0], parts[1], parts[2]))
                    .collect(Collectors.toMap(
                            Official::code, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Models ruleBook() {
        try {
            return Models.of(ModelFiles.read(Path.of("processes")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
