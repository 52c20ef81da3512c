package org.xiaohao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.QueryValidators;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands as it is drawn: every arrow points from the door to the archive. */
class RoomsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.xiaohao");

    @Test
    void roomsKnowOnlyTheRoomsTheyMayKnow() {
        ApplicationModules.of(Xiaohao.class).verify();
    }

    @Test
    void onlyTheEngineRoomKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.xiaohao.process..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..")
                .check(HOUSE);
    }

    /** The one file outside the house; it must win over the library's, or the hole it closes is open again. */
    @Test
    void theReplacedQueryCheckIsOurs() {
        assertThat(QueryValidators.class.getProtectionDomain().getCodeSource().getLocation())
                .isEqualTo(Xiaohao.class.getProtectionDomain().getCodeSource().getLocation());
        assertThat(SourceFiles.of("src/main/java/org/camunda", "java"))
                .extracting(SourceFiles.Source::name)
                .containsExactly("src/main/java/org/camunda/bpm/engine/impl/QueryValidators.java");
    }

    @Test
    void nobodyEntersThroughTheBackDoorOfAnotherLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate.Session..")
                .check(HOUSE);
    }

    @Test
    void onlyOnePackageReadsTheTablesOfTheEngine() {
        var table = Pattern.compile("(?i)\\bact_(ru|hi|re|ge|id)_");
        assertThat(SourceFiles.of("src/main", "java", "sql"))
                .filteredOn(file -> table.matcher(file.text()).find())
                .extracting(SourceFiles.Source::name)
                .isNotEmpty()
                .allMatch(name -> name.startsWith("src/main/java/org/xiaohao/process/engine/"));
    }
}
