package org.xiaohao.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiaohao.shared.UnitCode;

/** Checks units.csv line by line and as a tree. */
final class UnitsFile {

    static final String NAME = "units.csv";
    static final List<String> COLUMNS =
            List.of("code", "name", "kind", "parent", "city", "level", "valid_from", "valid_to", "mail");

    private final Complaints complaints;
    private final Map<String, Unit> known = new HashMap<>();
    private final Map<String, CsvLine> lineOf = new LinkedHashMap<>();

    /**
     * @param existing units loaded earlier; a file may hang new units below them
     */
    UnitsFile(List<Unit> existing, Complaints complaints) {
        this.complaints = complaints;
        existing.forEach(unit -> known.put(unit.code().value(), unit));
    }

    List<UnitLine> check(List<CsvLine> lines) {
        List<UnitLine> units = new ArrayList<>();
        for (CsvLine line : lines) {
            Unit unit = unit(line);
            if (unit != null && isFirst(unit, line)) {
                known.put(unit.code().value(), unit);
                units.add(new UnitLine(unit, line.get("level"), units.size() + 1));
            }
        }
        units.forEach(
                each -> checkPlace(each.unit(), lineOf.get(each.unit().code().value())));
        return units;
    }

    private boolean isFirst(Unit unit, CsvLine line) {
        CsvLine first = lineOf.putIfAbsent(unit.code().value(), line);
        if (first != null) {
            complaints.add(line, "编码“%s”与第 %d 行重复".formatted(unit.code(), first.number()));
        }
        return first == null;
    }

    /** The unit of a line, or {@code null} after complaining. */
    private Unit unit(CsvLine line) {
        UnitCode code = code(line, "code", "编码");
        UnitKind kind = UnitKind.ofCode(line.get("kind")).orElse(null);
        LocalDate from = date(line, "valid_from");
        LocalDate to = date(line, "valid_to");
        boolean named = line.get("name") != null;
        boolean hasParent = line.get("parent") != null;
        UnitCode parent = hasParent ? code(line, "parent", "上级编码") : null;
        complainUnless(named, line, "缺少单位名称");
        complainUnless(kind != null, line, "单位类别“" + line.get("kind") + "”不存在");
        complainUnless(line.get("valid_from") != null, line, "缺少有效期起 valid_from");
        complainUnless(from == null || to == null || !to.isBefore(from), line, "有效期止早于有效期起");
        MailAddress.check(line, complaints);
        if (code == null || kind == null || from == null || !named || hasParent && parent == null) {
            return null;
        }
        return new Unit(code, line.get("name"), kind, parent, line.get("city"), from, to, line.get("mail"));
    }

    private void checkPlace(Unit unit, CsvLine line) {
        if (unit.parent() == null) {
            complainUnless(unit.kind() == UnitKind.PROVINCE, line, "缺少上级单位");
        } else if (!known.containsKey(unit.parent().value())) {
            complaints.add(line, "上级单位“" + unit.parent() + "”不存在");
        } else if (isAboveItself(unit)) {
            complaints.add(line, "上下级成环：" + unit.code());
        }
        complainUnless(unit.city() == null || cities().contains(unit.city()), line, "所属市“" + unit.city() + "”不存在");
    }

    private boolean isAboveItself(Unit unit) {
        Set<String> seen = new HashSet<>();
        for (Unit above = known.get(unit.parent().value());
                above != null && seen.add(above.code().value());
                above = above.parent() == null ? null : known.get(above.parent().value())) {
            if (above.code().equals(unit.code())) {
                return true;
            }
        }
        return false;
    }

    private Set<String> cities() {
        return known.values().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .map(Unit::name)
                .collect(Collectors.toSet());
    }

    private UnitCode code(CsvLine line, String column, String label) {
        String code = line.get(column);
        if (!UnitCode.isValid(code)) {
            complaints.add(line, label + "“" + code + "”应为小写字母、数字和连字符");
            return null;
        }
        return new UnitCode(code);
    }

    private LocalDate date(CsvLine line, String column) {
        String text = line.get(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            complaints.add(line, "日期“" + text + "”应写作 2026-01-31 的样式");
            return null;
        }
    }

    private void complainUnless(boolean good, CsvLine line, String reason) {
        if (!good) {
            complaints.add(line, reason);
        }
    }
}
