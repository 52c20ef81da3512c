package org.xiaohao.process.step;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Row;
import org.xiaohao.problem.Rows;
import org.xiaohao.shared.Rejection;

/** What a task demands of the lists of its case: that there is one, that it adds up, that it is done. */
@Component
class RowsDemand {

    private final Rows rows;
    private final Cases cases;

    RowsDemand(Rows rows, Cases cases) {
        this.rows = rows;
        this.cases = cases;
    }

    void check(TaskFacts facts, Map<String, Object> answers) {
        String kind = facts.properties().text("rows");
        if (kind.isEmpty()) {
            return;
        }
        List<Row> list = rows.of(facts.number(), kind);
        if (list.isEmpty()) {
            throw new Rejection("请先在“案卷”页的清单中至少登记一行，再提交本任务");
        }
        checkSum(facts, list, answers);
        checkDone(facts, list, answers);
    }

    private void checkSum(TaskFacts facts, List<Row> list, Map<String, Object> answers) {
        String rule = facts.properties().text("rowsSum");
        if (rule.isEmpty()) {
            return;
        }
        String[] sides = rule.split("=");
        Object wanted = answers.containsKey(sides[1])
                ? answers.get(sides[1])
                : cases.find(facts.number()).orElseThrow().facts().get(sides[1]);
        BigDecimal sum =
                list.stream().map(row -> number(row.values().get(sides[0]))).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(number(wanted)) != 0) {
            throw new Rejection(
                    "清单合计" + sum.toPlainString() + "万元，与应有的" + number(wanted).toPlainString() + "万元不一致，请在“案卷”页核对");
        }
    }

    private static void checkDone(TaskFacts facts, List<Row> list, Map<String, Object> answers) {
        String column = facts.properties().text("rowsDone");
        boolean claimed =
                "true".equals(String.valueOf(answers.get(facts.properties().text("rowsDoneWhen"))));
        if (column.isEmpty() || !claimed) {
            return;
        }
        long open =
                list.stream().filter(row -> row.values().get(column) == null).count();
        if (open > 0) {
            throw new Rejection("清单中还有" + open + "行没有登记完成日期，请在“案卷”页补充");
        }
    }

    private static BigDecimal number(Object value) {
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }
}
