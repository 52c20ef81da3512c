package org.xiaohao.ledger;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Veil;

/** The columns that are known from the report; a confidential reporter does not get into any of them. */
final class Reported {

    private Reported() {}

    static Map<String, Object> of(CaseFile file, String city) {
        var veil = Veil.ofLists(file);
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("number", file.number().value());
        columns.put("year", file.registeredAt().atZone(ZoneId.systemDefault()).getYear());
        columns.put("channel", file.channel().name());
        columns.put("city", city);
        columns.put("zone", file.zone().value());
        columns.put("type_code", file.type().value());
        columns.put("subtype", file.subtype());
        columns.put("title", veil.cover(file.title()));
        // whatever is later made of the ledger, lists or exports, has nothing to leave out
        columns.put(
                "enterprise_name",
                file.confidential() ? Veil.HIDDEN : file.enterprise().name());
        columns.put("credit_code", file.confidential() ? "" : file.enterprise().creditCode());
        columns.put("confidential", file.confidential());
        columns.put("amount", file.amount());
        columns.put("registered_at", Timestamp.from(file.registeredAt()));
        return columns;
    }
}
