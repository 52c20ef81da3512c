package org.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The types differ in processes/ and config/ alone: no word of theirs may stand in the code. */
class NoRuleInCodeTest {

    private static final Pattern ID = Pattern.compile("\\bid=\"([A-Za-z]+_[A-Za-z0-9_]+)\"");
    private static final Pattern TYPE = Pattern.compile("processes/([a-z]+(?:-[a-z]+)+)/");

    private static final List<SourceFiles.Source> CODE =
            SourceFiles.of("src/main", "java", "sql", "js", "html", "txt", "yml", "css");

    @Test
    void noTypeCodeStandsInTheCode() {
        assertThat(mentions(typeCodes())).isEmpty();
    }

    @Test
    void noActivityIdStandsInTheCode() {
        assertThat(mentions(activityIds())).isEmpty();
    }

    @Test
    void noNameOfADepartmentOrZoneStandsInTheCode() {
        assertThat(mentions(unitNames())).isEmpty();
    }

    @Test
    void theWordsThatAreLookedForWereFound() {
        assertThat(typeCodes()).isNotEmpty();
        assertThat(activityIds()).hasSizeGreaterThan(20);
        assertThat(unitNames()).hasSizeGreaterThan(20);
    }

    private static List<String> mentions(Set<String> words) {
        return CODE.stream()
                .flatMap(file -> words.stream()
                        .filter(word -> file.text().contains(word))
                        .map(word -> file.name() + ": " + word))
                .toList();
    }

    private static Set<String> typeCodes() {
        return found(SourceFiles.of("processes", "bpmn").stream().map(SourceFiles.Source::name), TYPE);
    }

    private static Set<String> activityIds() {
        return found(SourceFiles.of("processes", "bpmn").stream().map(SourceFiles.Source::text), ID);
    }

    private static Set<String> unitNames() {
        Set<String> names = new TreeSet<>();
        for (SourceFiles.Source units : SourceFiles.of("config/organization", "csv")) {
            if (units.name().endsWith("/units.csv")) {
                List<String> rows = units.lines().stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
                int column = Arrays.asList(rows.get(0).split(",")).indexOf("name");
                rows.stream().skip(1).map(line -> line.split(",")[column]).forEach(names::add);
            }
        }
        return names;
    }

    private static Set<String> found(Stream<String> texts, Pattern pattern) {
        Set<String> words = new TreeSet<>();
        texts.forEach(text -> pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .forEach(words::add));
        return words;
    }
}
