package org.xiaohao.desk;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiaohao.desk.sheet.SheetContent;
import org.xiaohao.desk.sheet.SheetReader;
import org.xiaohao.form.Field;
import org.xiaohao.process.RoundLists;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundRows;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** Reads a table of a zone against the form of a row, and says of each row what is wrong with it. */
@Component
class SurveySheet {

    /**
     * One line of the table.
     *
     * @param number as the program that made the table counts
     * @param cells as they were handed in, in the order of the form
     * @param content the lawful row, empty when something is wrong
     */
    record Line(int number, List<String> cells, Map<String, Object> content, List<String> faults)
            implements Serializable {

        public boolean isGood() {
            return faults.isEmpty();
        }
    }

    private final RoundForms forms;
    private final RoundRows rows;

    SurveySheet(RoundForms forms, RoundRows rows) {
        this.forms = forms;
        this.rows = rows;
    }

    /** @throws Rejection when the file is no table, or not this table */
    List<Line> read(Round round, byte[] file) {
        SheetContent content = SheetReader.read(file, rows.most());
        List<Field> fields = forms.row(round).inputs();
        List<Field> columns = columns(content.heads(), fields);
        return content.lines().stream()
                .map(line -> line(round, line, columns, fields))
                .toList();
    }

    /** The field of each column; every column must be known, and no required one may be missing. */
    private static List<Field> columns(List<String> heads, List<Field> fields) {
        var columns = new ArrayList<Field>();
        for (String head : heads) {
            Optional<Field> field =
                    fields.stream().filter(each -> each.label().equals(head)).findFirst();
            if (field.isEmpty() && !head.isBlank()
                    || field.filter(columns::contains).isPresent()) {
                throw new Rejection("表头“" + shortened(head) + "”不是排查表的栏目，或者重复。请使用下载的模板，不要改动第一行");
            }
            columns.add(field.orElse(null));
        }
        fields.stream()
                .filter(field -> field.required() && !columns.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new Rejection("缺少“" + field.label() + "”一栏。请使用下载的模板，不要改动第一行");
                });
        return columns;
    }

    private Line line(Round round, SheetContent.Line line, List<Field> columns, List<Field> fields) {
        Map<String, Object> typed = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Field field = columns.get(i);
            if (field != null && line.formulas().contains(i)) {
                faults.add("“" + field.label() + "”是公式，请改填数值或者文字");
            } else if (field != null && !line.cells().get(i).isBlank()) {
                typed.put(field.key(), code(round, field, line.cells().get(i)));
            }
        }
        forms.wrong(round, typed).stream()
                .filter(reason -> !isFormula(line, columns, reason.field()))
                .map(Reason::text)
                .forEach(faults::add);
        List<String> cells = fields.stream()
                .map(field -> {
                    int column = columns.indexOf(field);
                    return column < 0 ? "" : line.cells().get(column);
                })
                .toList();
        return new Line(
                line.number(), cells, faults.isEmpty() ? new HashMap<>(forms.normal(round, typed)) : Map.of(), faults);
    }

    private static boolean isFormula(SheetContent.Line line, List<Field> columns, String key) {
        return line.formulas().stream()
                .filter(column -> column < columns.size() && columns.get(column) != null)
                .anyMatch(column -> columns.get(column).key().equals(key));
    }

    /** People write the word of a choice, the form wants its code. */
    private static String code(Round round, Field field, String typed) {
        return field.choices(RoundLists.of(round)).stream()
                .filter(option -> option.label().equals(typed.strip()))
                .map(option -> option.value())
                .findFirst()
                .orElse(typed);
    }

    private static String shortened(String head) {
        return head.length() > 20 ? head.substring(0, 20) + "…" : head;
    }
}
