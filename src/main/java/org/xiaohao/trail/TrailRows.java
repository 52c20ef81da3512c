package org.xiaohao.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.UnitCode;

/** Turns rows of the table into entries and back. */
final class TrailRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TrailRows() {}

    static TrailEntry read(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        Map<String, String> references = references(row.getString("reference"));
        String absent = references.get("onBehalfOf");
        return new TrailEntry(
                row.getLong("sequence"),
                row.getString("kind"),
                new Actor(
                        row.getString("actor"),
                        unit == null ? null : new UnitCode(unit),
                        absent == null ? null : new PersonId(absent)),
                row.getTimestamp("happened_at").toInstant(),
                references,
                row.getString("hash"));
    }

    static String json(Map<String, String> references) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(references));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> references(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
