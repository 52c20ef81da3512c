package org.xiaohao.process.step;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
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
    private final RowDates dates;
    private final Clock clock;

    RowsDemand(Rows rows, Cases cases, RowDates dates, Clock clock) {
        this.dates = dates;
        this.clock = clock;
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
        checkAhead(facts);
        checkOpen(facts, answers);
    }

    /** Nobody is said to have broken a promise when every promise of the list is kept. */
    private void checkOpen(TaskFacts facts, Map<String, Object> answers) {
        Object claimed = answers.get(facts.properties().text("rowsOpenWhen"));
        if ("true".equals(String.valueOf(claimed))
                && dates.open(facts.number(), facts.properties()).isEmpty()) {
            throw new Rejection("清单中各行都已登记完成日期，没有未完成的，不能这样选");
        }
    }

    /** What is still open must be promised for a day to come, else the watch would end as soon as it begins. */
    private void checkAhead(TaskFacts facts) {
        String column = facts.properties().text("rowsAhead");
        if (column.isEmpty()) {
            return;
        }
        String today = LocalDate.now(clock).toString();
        long past = dates.open(facts.number(), facts.properties()).stream()
                .map(row -> String.valueOf(row.values().get(column)))
                .filter(day -> day.compareTo(today) <= 0)
                .count();
        if (past > 0) {
            throw new Rejection("清单中还有" + past + "行已到期未完成，请在“案卷”页登记完成日期，或者改为重新约定的日期（今天之后）");
        }
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
