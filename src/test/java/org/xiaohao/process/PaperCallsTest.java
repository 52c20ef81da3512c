package org.xiaohao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever has a paper drafted says which one and by whom. */
class PaperCallsTest {

    private static final Pattern CALL = Pattern.compile(
            "<bpmn:callActivity[^>]*calledElement=\"issue-document\".*?</bpmn:callActivity>", Pattern.DOTALL);
    private static final Pattern KIND =
            Pattern.compile("sourceExpression=\"\\$\\{'([a-z-]+)'}\" target=\"documentKind\"");
    private static final Pattern UNIT = Pattern.compile("source(Expression)?=\"[^\"]+\" target=\"draftingUnit\"");
    private static final String GOOD =
            """
            <bpmn:callActivity id="callActivity_supervise" calledElement="issue-document">
              <camunda:in sourceExpression="${'supervision'}" target="documentKind" />
              <camunda:in source="leadUnit" target="draftingUnit" />
            </bpmn:callActivity>""";

    @Test
    void everyCallNamesAPaperWithATextAndTheUnitThatDraftsIt() throws IOException {
        for (String diagram :
                ModelFiles.read(Path.of("processes")).ending(".bpmn").values()) {
            assertThat(incomplete(diagram)).isEmpty();
        }
    }

    @Test
    void anIncompleteCallIsNamed() {
        assertThat(incomplete(GOOD)).isEmpty();
        assertThat(incomplete(GOOD.replace("'supervision'", "'poem'"))).hasSize(1);
        assertThat(incomplete(GOOD.replace("documentKind", "kind"))).hasSize(1);
        assertThat(incomplete(GOOD.replace("draftingUnit", "unit"))).hasSize(1);
    }

    private static List<String> incomplete(String diagram) {
        return CALL.matcher(diagram)
                .results()
                .map(match -> match.group())
                .filter(call -> !UNIT.matcher(call).find() || !namesAText(call))
                .toList();
    }

    private static boolean namesAText(String call) {
        var kind = KIND.matcher(call);
        return kind.find() && Files.exists(Path.of("config/documents", kind.group(1) + ".txt"));
    }
}
