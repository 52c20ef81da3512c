package org.xiaohao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.HouseTest;

@HouseTest
class OrganizationLoaderTest {

    private static final Path SHIPPED = Path.of("config/organization");

    @Autowired
    OrganizationLoader loader;

    @Autowired
    Directory directory;

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheShippedFiles() throws IOException {
        for (String name : new String[] {UnitsFile.NAME, PostsFile.NAME, PeopleFile.NAME}) {
            Files.copy(SHIPPED.resolve(name), folder.resolve(name));
        }
    }

    @AfterEach
    void loadTheShippedFilesAgain() {
        loader.load(SHIPPED, true);
    }

    @Test
    void holdsTheUnitsOfThePlanAfterTheStart() {
        assertThat(directory.units(UnitKind.CITY)).hasSize(11);
        assertThat(directory.units(UnitKind.ZONE)).hasSize(9);
        assertThat(directory.units(UnitKind.DEPARTMENT)).hasSize(17);
        assertThat(directory.units(UnitKind.TASK_FORCE)).hasSize(1);
        assertThat(directory.nameOf(new UnitCode("coordination-office"))).isEqualTo("行动领导小组办公室");
        assertThat(directory.nameOf(new UnitCode("nowhere"))).isEqualTo("nowhere");
    }

    @Test
    void hasSomebodyInEveryRoleOfTheDemoOrganization() {
        for (Post post : Post.values()) {
            assertThat(directory.people()).as(post.label()).anyMatch(person -> person.seats().stream()
                    .anyMatch(seat -> seat.post() == post));
        }
        assertThat(directory.holding(new UnitCode("finance"), Post.VERIFIER)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(directory.nameOfPerson("nobody")).isEqualTo("nobody");
    }

    @Test
    void changesNothingWhenTheSameFilesAreLoadedTwice() {
        LoadReport again = loader.load(SHIPPED, true);

        assertThat(again.changedNothing()).isTrue();
        assertThat(again.units().unchanged()).isEqualTo(directory.units().size());
        assertThat(again.people().unchanged()).isEqualTo(directory.people().size());
    }

    @Test
    void keepsAUnitThatTheFileNoLongerNamesAndChangesOneThatItNamesDifferently() throws IOException {
        edit(
                UnitsFile.NAME,
                "statistics,省统计局,department,province-shanxi,,省,2023-06-16,,statistics@demo.xiaohao.example\n",
                "");
        edit(UnitsFile.NAME, "省金融办", "省委金融办");

        LoadReport report = loader.load(folder, false);

        assertThat(report.units().changed()).isPositive();
        assertThat(report.units().added()).isZero();
        assertThat(directory.unit(new UnitCode("statistics"))).isPresent();
        assertThat(directory.nameOf(new UnitCode("financial-office"))).isEqualTo("省委金融办");
    }

    @Test
    void offersNoUnitWhoseTimeIsOver() throws IOException {
        edit(
                UnitsFile.NAME,
                "linfen-zone,临汾经济开发区,zone,linfen,临汾市,省级,2023-06-16,,",
                "linfen-zone,临汾经济开发区,zone,linfen,临汾市,省级,2023-06-16,2024-01-01,");

        loader.load(folder, false);

        assertThat(directory.units(UnitKind.ZONE)).hasSize(8);
        assertThat(directory.unit(new UnitCode("linfen-zone")).orElseThrow().isValidOn(LocalDate.of(2024, 1, 1)))
                .isTrue();
    }

    @Test
    void takesASeatAwayFromWhoMoved() throws IOException {
        edit(PeopleFile.NAME, "finance.verifier1,马晓东,finance,verifier", "finance.verifier1,马晓东,finance,leader");

        loader.load(folder, true);

        assertThat(directory.people())
                .filteredOn(person -> person.id().equals(new PersonId("finance.verifier1")))
                .flatExtracting(Person::seats)
                .containsExactly(new Seat(new UnitCode("finance"), Post.LEADER));
    }

    @Test
    void loadsNothingWhenOneLineIsWrong() throws IOException {
        edit(UnitsFile.NAME, "省金融办", "省委金融办");
        edit(
                PeopleFile.NAME,
                "office.leader,赵立新,coordination-office,leader",
                "office.leader,赵立新,coordination-office,king");

        assertThatThrownBy(() -> loader.load(folder, true))
                .isInstanceOf(Rejection.class)
                .hasMessage("people.csv 第 7 行：岗位“king”不存在");
        assertThat(directory.nameOf(new UnitCode("financial-office"))).isEqualTo("省金融办");
    }

    @Test
    void refusesAFileOfAnotherEncodingOrHeaderOrWidth() throws IOException {
        edit(PostsFile.NAME, "office,intake", "office,intake,extra");
        assertRefused("posts.csv 第 4 行：应有 2 列，实有 3 列");

        edit(PostsFile.NAME, "kind,post", "unit,post");
        assertRefused("posts.csv 第 3 行：表头应为 kind,post");

        Files.writeString(folder.resolve(PostsFile.NAME), "kind,post\n# 办公室\n", Charset.forName("GBK"));
        assertRefused("posts.csv 不是 UTF-8 编码，请另存为“CSV UTF-8”");

        Files.delete(folder.resolve(PostsFile.NAME));
        assertRefused("缺少文件 posts.csv");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> loader.load(folder, true))
                .isInstanceOf(Rejection.class)
                .hasMessage(message);
    }

    private void edit(String name, String old, String fresh) throws IOException {
        String text = Files.readString(folder.resolve(name));
        assertThat(text).contains(old);
        Files.writeString(folder.resolve(name), text.replace(old, fresh));
    }
}
