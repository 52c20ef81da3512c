package org.xiaohao.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.junit.jupiter.api.Test;

/**
 * Every command that the engine and its web applications know, and who may send it. The list is read by a person: a
 * new engine with a new command is red here until somebody has looked at what that command does.
 */
class EngineCommandsTest {

    private static final Path REVIEWED = Path.of("src/test/resources/engine-commands.txt");
    private static final String ENGINE = "org.camunda.bpm.";
    private static final Pattern WRITING =
            Pattern.compile("[.$](Set|Save|Create(?!\\w+QueryCmd)|Add|Delete|Remove|Patch"
                    + "|Update|Modify|Start|Submit|Complete|Correlate|Signal|Message|Suspend|Activate|Migrate|Restart|Deploy(?!ment)"
                    + "|Execute(?!Filter|Single|List)|Fetch|Lock|Unlock|Handle|Evaluate|Resolve|GetNext)\\w*$");
    private static final Admission ADMISSION = new Admission(null, null, null, null, null);
    private static final Set<JavaClass> COMMANDS = new ClassFileImporter()
            .withImportOption(place -> place.contains("camunda")).importPackages("org.camunda.bpm").stream()
                    .filter(type -> type.isAssignableTo(Command.class))
                    .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                    .collect(Collectors.toSet());

    @Test
    void everyCommandIsReviewedAndTheGuardDoesWhatTheReviewSays() throws IOException {
        List<String> found = COMMANDS.stream()
                .map(command -> verdict(command) + " " + command.getName().substring(ENGINE.length()))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(reviewed());
    }

    @Test
    void whatHasNoNameOfItsOwnIsClosed() {
        Command<Object> nameless = context -> null;
        assertThat(AllowedCommands.admits(nameless.getClass(), List.of("camunda-admin")))
                .isFalse();
        assertThat(AllowedCommands.admits(GetOfOurOwnCmd.class, List.of("camunda-admin")))
                .isFalse();
    }

    /** The words by which the engine names its writing: none of them may hide in what everybody may send. */
    @Test
    void nothingThatWritesIsOpenToEverybody() throws IOException {
        assertThat(reviewed()).filteredOn(line -> line.startsWith("everybody")).isNotEmpty();
        assertThat(reviewed()).filteredOn(line -> line.startsWith("everybody")).noneMatch(line -> WRITING.matcher(line)
                .find());
    }

    private static String verdict(JavaClass command) {
        Class<?> type;
        try {
            type = Class.forName(command.getName(), false, EngineCommandsTest.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError cannotEvenBeLoaded) {
            return "closed";
        }
        if (ADMISSION.guards(type)) {
            return "guarded";
        }
        if (AllowedCommands.admits(type, List.of())) {
            return "everybody";
        }
        return AllowedCommands.admits(type, List.of("camunda-admin")) ? "administrator" : "closed";
    }

    private static List<String> reviewed() throws IOException {
        return Files.readAllLines(REVIEWED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static final class GetOfOurOwnCmd implements Command<Object> {

        @Override
        public Object execute(CommandContext context) {
            return null;
        }
    }
}
