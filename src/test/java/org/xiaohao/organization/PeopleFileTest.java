package org.xiaohao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.shared.UnitCode;

class PeopleFileTest extends FileLines {

    private final Map<UnitKind, Set<Post>> posts =
            new EnumMap<>(Map.of(UnitKind.DEPARTMENT, Set.of(Post.HANDLER, Post.LEADER)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            wang,王五,nowhere,handler,,           | 单位“nowhere”不存在
            wang,王五,a,king,,                    | 岗位“king”不存在
            wang,王五,a,designer,,                | “甲厅”不设“流程设计”岗位
            wang,王五,a,handler,nobody@,          | 邮箱“nobody@”格式不正确
            wang,王五,a,handler,,12345            | 电话“12345”格式不正确
            wang,,a,handler,,                     | 缺少姓名
            王五,王五,a,handler,,                 | 人员编号“王五”应为小写字母、数字、点和连字符
            li,李四,a,handler,,                   | “li”的同一岗位重复
            li,李五,a,leader,,                    | “li”与前面的行姓名、邮箱或电话不一致
            """)
    void refusesAWrongPersonAndNamesTheLine(String line, String reason) {
        check("li,李四,a,handler,,", line);

        assertThat(reasons()).containsExactly("people.csv 第 3 行：" + reason);
    }

    @Test
    void readsTwoLinesOfOnePersonAsTwoSeats() {
        var people = check("li,李四,a,handler,,", "li,李四,a,leader,,");

        assertThat(people)
                .singleElement()
                .extracting(Person::seats)
                .isEqualTo(
                        List.of(new Seat(new UnitCode("a"), Post.HANDLER), new Seat(new UnitCode("a"), Post.LEADER)));
    }

    /** 三员分立: administrator, security officer and auditor are three people who do nothing else. */
    @ParameterizedTest
    @CsvSource({
        "admin,security",
        "security,auditor",
        "auditor,admin",
        "admin,leader",
        "handler,auditor",
        "security,intake"
    })
    void refusesAKeeperWithASecondPostAndNamesTheLine(String one, String other) {
        posts.put(UnitKind.DEPARTMENT, EnumSet.allOf(Post.class));

        check("li,李四,a," + one + ",,", "li,李四,a," + other + ",,");

        assertThat(reasons()).containsExactly("people.csv 第 3 行：“li”：系统管理、安全管理、审计岗位须由专人担任，不得兼任其他岗位");
    }

    @Test
    void readsASeatOutOfAGroupAndNothingElse() {
        var seat = new Seat(new UnitCode("state-assets"), Post.LEADER);

        assertThat(seat.group()).isEqualTo("state-assets.leader");
        assertThat(Seat.ofGroup("state-assets.leader")).contains(seat);
        assertThat(Seat.ofGroup("camunda-admin")).isEmpty();
        assertThat(Seat.ofGroup("state-assets.king")).isEmpty();
        assertThat(Seat.ofGroup("State Assets.leader")).isEmpty();
        assertThat(Seat.ofGroup(null)).isEmpty();
    }

    private Collection<Person> check(String... people) {
        var units = new UnitsFile(List.of(), complaints)
                .check(lines(UnitsFile.NAME, UnitsFile.COLUMNS, PROVINCE, "a,甲厅,department,p,,,2023-06-16,,"));
        Map<String, Unit> byCode = Map.of("a", units.get(1).unit());
        return new PeopleFile(byCode, posts, complaints).check(lines(PeopleFile.NAME, PeopleFile.COLUMNS, people));
    }
}
