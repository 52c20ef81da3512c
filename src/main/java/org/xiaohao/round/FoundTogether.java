package org.xiaohao.round;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiaohao.shared.ProblemNumber;

/** Tells which cases came from the same survey as one. */
@Repository
public class FoundTogether {

    private static final int MOST = 50;

    /** A survey and a case that came from it. */
    public record Found(ProblemNumber survey, ProblemNumber number) {}

    private final JdbcClient db;

    FoundTogether(JdbcClient db) {
        this.db = db;
    }

    /** The newest of them, without the case itself. */
    public List<Found> with(ProblemNumber number) {
        return db.sql(
                        """
                select other.round, other.case_number from round_entry own
                join round r on r.number = own.round and r.kind = 'SURVEY'
                join round_entry other on other.round = own.round
                where own.case_number = :number and other.case_number is not null and other.case_number <> :number
                order by other.case_number desc limit :most""")
                .param("number", number.value())
                .param("most", MOST)
                .query((row, index) ->
                        new Found(new ProblemNumber(row.getString(1)), new ProblemNumber(row.getString(2))))
                .list();
    }
}
