package org.xiaohao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsFileTest extends FileLines {

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
}
