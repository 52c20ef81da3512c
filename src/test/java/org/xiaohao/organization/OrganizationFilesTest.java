package org.xiaohao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.UnitCode;

/** What each wrong line is told, without a database. */
class OrganizationFilesTest {

    private static final String PROVINCE = "p,省,province,,,,2023-06-16,,";

    private final Complaints complaints = new Complaints();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a,甲厅,department,nowhere,,,2023-06-16,,           | 上级单位“nowhere”不存在
            a,甲厅,department,,,,2023-06-16,,                  | 缺少上级单位
            a,甲厅,department,a,,,2023-06-16,,                 | 上下级成环：a
            a,甲厅,ministry,p,,,2023-06-16,,                   | 单位类别“ministry”不存在
            a,甲厅,department,p,,,16.06.2023,,                 | 日期“16.06.2023”应写作 2026-01-31 的样式
            a,甲厅,department,p,,,2023-02-30,,                 | 日期“2023-02-30”应写作 2026-01-31 的样式
            a,甲厅,department,p,,,,,                           | 缺少有效期起 valid_from
            a,甲厅,department,p,,,2023-06-16,2022-01-01,       | 有效期止早于有效期起
            a,甲厅,department,p,,,2023-06-16,,nobody           | 邮箱“nobody”格式不正确
            a,,department,p,,,2023-06-16,,                     | 缺少单位名称
            A厅,甲厅,department,p,,,2023-06-16,,               | 编码“A厅”应为小写字母、数字和连字符
            p,又一省,province,,,,2023-06-16,,                  | 编码“p”与第 2 行重复
            a,甲区,zone,p,乙市,,2023-06-16,,                   | 所属市“乙市”不存在
            """)
    void refusesAWrongUnitAndNamesItsLine(String line, String reason) {
        new UnitsFile(List.of(), complaints).check(lines(UnitsFile.NAME, UnitsFile.COLUMNS, PROVINCE, line));

        assertThat(reasons()).containsExactly("units.csv 第 3 行：" + reason);
    }

    @Test
    void refusesACircleOfUnits() {
        new UnitsFile(List.of(), complaints)
                .check(lines(
                        UnitsFile.NAME,
                        UnitsFile.COLUMNS,
                        "a,甲,department,b,,,2023-06-16,,",
                        "b,乙,department,a,,,2023-06-16,,"));

        assertThat(reasons()).containsExactly("units.csv 第 2 行：上下级成环：a", "units.csv 第 3 行：上下级成环：b");
    }

    @Test
    void takesAParentThatComesLaterOrWasLoadedBefore() {
        var loaded = new UnitsFile(List.of(), complaints)
                .check(lines(UnitsFile.NAME, UnitsFile.COLUMNS, "a,甲,department,p,,,2023-06-16,,", PROVINCE));
        new UnitsFile(loaded.stream().map(UnitLine::unit).toList(), complaints)
                .check(lines(UnitsFile.NAME, UnitsFile.COLUMNS, "b,乙,department,a,,,2023-06-16,,"));

        assertThat(reasons()).isEmpty();
    }

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
        var posts = Map.of(UnitKind.DEPARTMENT, Set.of(Post.HANDLER, Post.LEADER));
        return new PeopleFile(byCode, posts, complaints).check(lines(PeopleFile.NAME, PeopleFile.COLUMNS, people));
    }

    private List<String> reasons() {
        try {
            complaints.throwIfAny();
            return List.of();
        } catch (Rejection e) {
            return e.reasons().stream().map(Rejection.Reason::text).toList();
        }
    }

    /** Lines as they stand below a header, so the first one is line 2. */
    private static List<CsvLine> lines(String file, List<String> columns, String... lines) {
        return IntStream.range(0, lines.length)
                .mapToObj(i -> new CsvLine(file, i + 2, cells(columns, lines[i])))
                .toList();
    }

    private static Map<String, String> cells(List<String> columns, String line) {
        String[] cells = line.split(",", -1);
        assertThat(cells).hasSameSizeAs(columns);
        Map<String, String> map = new HashMap<>();
        IntStream.range(0, cells.length).forEach(i -> map.put(columns.get(i), cells[i]));
        return map;
    }
}
