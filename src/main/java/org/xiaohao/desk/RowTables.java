package org.xiaohao.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.RowTable.Column;
import org.xiaohao.desk.RowTable.Line;
import org.xiaohao.form.Field;
import org.xiaohao.form.FormDefinition;
import org.xiaohao.problem.Row;
import org.xiaohao.problem.Rows;
import org.xiaohao.process.RuleBook;
import org.xiaohao.process.WorkItem;
import org.xiaohao.shared.ProblemNumber;

/** Lays out the typed rows of a case: what exists already and what an open task asks for. */
@Component
class RowTables {

    private final CaseGate gate;
    private final Rows rows;
    private final RuleBook rules;
    private final RowInputs inputs;
    private final Wording wording;

    RowTables(CaseGate gate, Rows rows, RuleBook rules, RowInputs inputs, Wording wording) {
        this.gate = gate;
        this.rows = rows;
        this.rules = rules;
        this.inputs = inputs;
        this.wording = wording;
    }

    List<RowTable> of(ProblemNumber number, List<WorkItem> open, boolean mayContribute, Editing editing) {
        var kinds = new TreeSet<>(rows.kinds(number));
        open.stream().map(WorkItem::rowKind).filter(Objects::nonNull).forEach(kinds::add);
        List<RowTable> tables = new ArrayList<>();
        for (String kind : kinds) {
            // only who works on the task that asks for them; afterwards the rows are what was agreed
            boolean asked = open.stream().anyMatch(item -> kind.equals(item.rowKind()) && gate.mayWork(item));
            rules.rowForm(kind)
                    .ifPresent(form -> tables.add(table(number, kind, form, mayContribute && asked, editing)));
        }
        return tables;
    }

    private RowTable table(ProblemNumber number, String kind, FormDefinition form, boolean editable, Editing editing) {
        List<Field> fields = form.inputs();
        List<Row> all = rows.of(number, kind);
        Row open = all.stream()
                .filter(row -> row.id().equals(editing.row()))
                .findFirst()
                .orElse(null);
        UUID openId = editable && open != null ? open.id() : null;
        return new RowTable(
                kind,
                title(fields),
                fields.stream()
                        .map(field -> new Column(field.label(), css(field)))
                        .toList(),
                lines(all, fields, openId),
                fields.stream().map(field -> sum(field, all)).toList(),
                editable ? inputs.form(kind, fields, openId, open, editing) : null);
    }

    private List<Line> lines(List<Row> all, List<Field> fields, UUID open) {
        List<Line> lines = new ArrayList<>();
        for (Row row : all) {
            List<String> cells = fields.stream().map(field -> cell(field, row)).toList();
            lines.add(new Line(row.id(), lines.size() + 1, cells, row.id().equals(open)));
        }
        return lines;
    }

    /** A day that was agreed and then moved stays beside the new one. */
    private String cell(Field field, Row row) {
        String now = wording.text(field, row.values().get(field.key()));
        String before = !field.type().equals("datetime")
                ? ""
                : row.former().stream()
                        .map(old -> wording.text(field, old.get(field.key())))
                        .filter(old -> !old.isEmpty() && !old.equals(now))
                        .distinct()
                        .collect(Collectors.joining("、"));
        return before.isEmpty() ? now : now + "（原 " + before + "）";
    }

    private static String title(List<Field> fields) {
        return fields.stream()
                .map(Field::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("明细");
    }

    private static String css(Field field) {
        return switch (field.type()) {
            case "number" -> "xh-num";
            case "datetime" -> "xh-date";
            default -> "";
        };
    }

    // only amounts are added up; the number of a term is a number too
    private static String sum(Field field, List<Row> all) {
        Integer digits = field.limits().decimalDigits();
        if (!field.type().equals("number") || digits == null || digits == 0) {
            return "";
        }
        BigDecimal sum = all.stream()
                .map(row -> row.values().get(field.key()))
                .filter(Objects::nonNull)
                .map(value -> new BigDecimal(value.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Words.number(sum, digits);
    }
}
