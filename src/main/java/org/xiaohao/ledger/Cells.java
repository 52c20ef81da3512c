package org.xiaohao.ledger;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;

/** Values as the table takes them; nothing stays nothing. */
final class Cells {

    private Cells() {}

    static BigDecimal number(Object answer) {
        return answer == null || answer.toString().isBlank() ? null : new BigDecimal(answer.toString());
    }

    static Timestamp timestamp(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    static String text(Object code) {
        return code == null ? null : code.toString();
    }
}
