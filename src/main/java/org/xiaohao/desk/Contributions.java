package org.xiaohao.desk;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.Rows;
import org.xiaohao.process.RuleBook;
import org.xiaohao.process.Worklist;
import org.xiaohao.shared.Rejection;

/** Takes what a person changes in the rows of a case and answers with what the screen has to say about it. */
@Component
class Contributions {

    private final CaseGate gate;
    private final Rows rows;
    private final RuleBook rules;
    private final RowInputs inputs;
    private final Worklist worklist;
    private final Cases cases;
    private final TransactionTemplate transaction;

    Contributions(
            CaseGate gate,
            Rows rows,
            RuleBook rules,
            RowInputs inputs,
            Worklist worklist,
            Cases cases,
            TransactionTemplate transaction) {
        this.gate = gate;
        this.rows = rows;
        this.rules = rules;
        this.inputs = inputs;
        this.worklist = worklist;
        this.cases = cases;
        this.transaction = transaction;
    }

    Editing save(CaseFile file, String kind, UUID row, MultiValueMap<String, String> parameters) {
        var form = rules.rowForm(kind);
        Map<String, Object> typed =
                form.map(one -> RowInputs.typed(one.inputs(), parameters)).orElse(Map.of());
        try {
            var definition = form.orElseThrow(Contributions::notAsked);
            whileAsked(
                    file,
                    kind,
                    () -> rows.save(file.number(), gate.actor(file), row, kind, inputs.checked(definition, typed)));
            return Editing.done(row == null ? "已添加一行。" : "修改已保存。", Editing.rows(kind));
        } catch (Rejection rejection) {
            return Editing.refusedRow(row, kind, typed, rejection.reasons());
        }
    }

    Editing remove(CaseFile file, String kind, UUID row) {
        try {
            whileAsked(file, kind, () -> {
                if (rows.of(file.number(), kind).stream()
                        .noneMatch(one -> one.id().equals(row))) {
                    throw notAsked();
                }
                rows.remove(file.number(), gate.actor(file), row);
            });
            return Editing.done("已删除一行。", Editing.rows(kind));
        } catch (Rejection rejection) {
            return Editing.refusedRow(null, kind, Map.of(), rejection.reasons());
        }
    }

    // rows are written by who works on the task that asks for them. Completing that task takes the same lock, so
    // after it they are what was agreed
    private void whileAsked(CaseFile file, String kind, Runnable change) {
        transaction.executeWithoutResult(status -> {
            cases.lock(file.number());
            boolean asked = worklist.open(file.number()).stream()
                    .anyMatch(item -> kind.equals(item.rowKind()) && gate.mayWork(item));
            if (!asked) {
                throw notAsked();
            }
            change.run();
        });
    }

    private static Rejection notAsked() {
        return new Rejection("这份明细只能由当前环节的经办人修改，或者这一行已被删除，请刷新后重试");
    }
}
