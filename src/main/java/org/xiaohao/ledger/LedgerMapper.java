package org.xiaohao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.Answers;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Channel;
import org.xiaohao.problem.Result;
import org.xiaohao.problem.Stage;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.supervision.Clocks;
import org.xiaohao.supervision.Remaining;

/** Reads rows of the ledger; what is left of a limit is worked out now, not when the row was written. */
@Component
class LedgerMapper {

    private final Clocks clocks;

    LedgerMapper(Clocks clocks) {
        this.clocks = clocks;
    }

    LedgerRow read(ResultSet row, int index) throws SQLException {
        String result = row.getString("result");
        return new LedgerRow(
                new ProblemNumber(row.getString("number")),
                row.getInt("year"),
                Channel.valueOf(row.getString("channel")),
                row.getString("city"),
                unit(row, "zone"),
                new TypeCode(row.getString("type_code")),
                row.getString("subtype"),
                row.getString("title"),
                new LedgerRow.Reporter(
                        row.getString("enterprise_name"), row.getString("credit_code"), row.getBoolean("confidential")),
                row.getBigDecimal("amount"),
                unit(row, "lead_unit"),
                row.getString("lead_leader"),
                unit(row, "responsible_unit"),
                row.getString("responsible_person"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("suspended"),
                moment(row, "registered_at"),
                moment(row, "claimed_at"),
                row.getString("measures"),
                month(row),
                due(row),
                row.getInt("return_count"),
                new CaseFile.Counts(
                        row.getInt("hand_backs"),
                        row.getInt("extensions"),
                        row.getInt("breaches"),
                        row.getInt("reopenings"),
                        row.getInt("supervisions")),
                result == null ? null : Result.valueOf(result),
                row.getBigDecimal("settled_amount"),
                row.getString("rule_made"),
                unit(row, "verifying_unit"),
                people(row.getString("verifiers")),
                answers(row),
                row.getString("approver"),
                moment(row, "closed_at"),
                row.getString("look_back"),
                row.getBoolean("rebounded"));
    }

    private static LedgerRow.Month month(ResultSet row) throws SQLException {
        String month = row.getString("reported_month");
        return month == null
                ? null
                : new LedgerRow.Month(month, row.getString("month_progress"), row.getString("month_difficulties"));
    }

    private LedgerRow.Due due(ResultSet row) throws SQLException {
        Instant dueAt = moment(row, "due_at");
        Remaining earliest = dueAt == null
                ? null
                : clocks.remaining(
                        dueAt,
                        moment(row, "yellow_from"),
                        row.getBoolean("due_provisional"),
                        row.getBoolean("due_paused"));
        return new LedgerRow.Due(
                moment(row, "plan_due_at"),
                moment(row, "statutory_due_at"),
                moment(row, "supervision_due_at"),
                row.getString("due_name"),
                earliest);
    }

    private static Answers answers(ResultSet row) throws SQLException {
        boolean silent = row.getBoolean("silent");
        return row.wasNull()
                ? null
                : new Answers(
                        silent,
                        row.getBoolean("contacted"),
                        row.getBoolean("solved"),
                        row.getBoolean("satisfied"),
                        null,
                        null);
    }

    private static List<String> people(String joined) {
        return joined == null ? List.of() : List.of(joined.split(","));
    }

    private static UnitCode unit(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : new UnitCode(code);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
