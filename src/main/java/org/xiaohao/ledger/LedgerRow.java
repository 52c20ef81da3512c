package org.xiaohao.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.xiaohao.problem.Answers;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Channel;
import org.xiaohao.problem.Result;
import org.xiaohao.problem.Stage;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.supervision.Remaining;

/**
 * One case in the columns of the ledger.
 *
 * @param year year of the batch
 * @param amount in 万元, or {@code null}
 * @param month what the lead said of it in the last dispatch, or {@code null}
 * @param returns how often the case was sent back to rectification
 * @param counts how often it was handed back, extended, broken off and opened again
 * @param settledAmount in 万元, or {@code null}
 * @param verifiers ids of the people who verified
 * @param answers what the enterprise said, or {@code null}
 * @param lookBack what the latest look-back came to: {@code held}, {@code found}, {@code denied}, {@code rebound}
 * @param rebounded whether the problem ever came back after a closing
 * @param approver id of who approved the closing, or {@code null}
 */
public record LedgerRow(
        ProblemNumber number,
        int year,
        Channel channel,
        String city,
        UnitCode zone,
        TypeCode type,
        String subtype,
        String title,
        Reporter reporter,
        BigDecimal amount,
        UnitCode leadUnit,
        String leadLeader,
        UnitCode responsibleUnit,
        String responsiblePerson,
        Stage stage,
        boolean suspended,
        Instant registeredAt,
        Instant claimedAt,
        String measures,
        Month month,
        Due due,
        int returns,
        CaseFile.Counts counts,
        Result result,
        BigDecimal settledAmount,
        String ruleMade,
        UnitCode verifyingUnit,
        List<String> verifiers,
        Answers answers,
        String approver,
        Instant closedAt,
        String lookBack,
        boolean rebounded) {

    /**
     * What the lead said in the last monthly dispatch (本月进展、存在困难).
     *
     * @param month e.g. {@code 2026-11}
     */
    public record Month(String month, String progress, String difficulties) {}

    /** The enterprise as a list may show it. */
    public record Reporter(String name, String creditCode, boolean confidential) {

        /** The name, or that it is kept in confidence. */
        public String shownName() {
            return confidential ? "（保密）" : name;
        }
    }

    /**
     * The running limits of a case; {@code null} for a kind that has none.
     *
     * @param name of the limit that ends first
     * @param earliest what is left of that limit, with its light
     */
    public record Due(Instant plan, Instant statutory, Instant supervision, String name, Remaining earliest) {}
}
