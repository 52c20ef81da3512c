package org.xiaohao.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.TypeCode;
import org.xiaohao.shared.UnitCode;

/** Turns database rows into the records of a case, and answers into JSON and back. */
@Component
class CaseMapper {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final ObjectMapper json;

    CaseMapper(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("answers that cannot be written", e);
        }
    }

    Map<String, Object> answers(String text) {
        try {
            return json.readValue(text, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers that cannot be read", e);
        }
    }

    List<Map<String, Object>> several(String text) {
        try {
            return json.readerForListOf(Map.class).readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers that cannot be read", e);
        }
    }

    StepRecord step(ResultSet row, int index) throws SQLException {
        return new StepRecord(
                row.getObject("id", UUID.class),
                new ProblemNumber(row.getString("number")),
                row.getInt("sequence"),
                row.getString("step"),
                row.getString("task_name"),
                actor(row),
                moment(row, "taken_at"),
                answers(row.getString("answers")),
                Stage.valueOf(row.getString("stage_after")));
    }

    private static Actor actor(ResultSet row) throws SQLException {
        String absent = row.getString("on_behalf_of");
        return new Actor(row.getString("actor"), unit(row, "unit"), absent == null ? null : new PersonId(absent));
    }

    CaseFile caseFile(ResultSet row, int index) throws SQLException {
        String result = row.getString("result");
        return new CaseFile(
                new ProblemNumber(row.getString("number")),
                new TypeCode(row.getString("type_code")),
                row.getString("subtype"),
                unit(row, "zone"),
                row.getString("title"),
                Channel.valueOf(row.getString("channel")),
                Stage.valueOf(row.getString("stage")),
                result == null ? null : Result.valueOf(result),
                row.getBoolean("confidential"),
                new Enterprise(
                        row.getString("enterprise_name"),
                        row.getString("credit_code"),
                        row.getString("contact_name"),
                        row.getString("contact_phone"),
                        row.getString("contact_mail")),
                row.getBigDecimal("amount"),
                unit(row, "lead_unit"),
                row.getString("lead_leader"),
                unit(row, "responsible_unit"),
                row.getString("responsible_person"),
                unit(row, "verifying_unit"),
                unit(row, "look_back_unit"),
                moment(row, "look_back_since"),
                moment(row, "registered_at"),
                moment(row, "accepted_at"),
                moment(row, "assigned_at"),
                moment(row, "claimed_at"),
                moment(row, "applied_at"),
                moment(row, "closed_at"),
                moment(row, "suspended_at"),
                number(row.getString("merged_into")),
                new CaseFile.Counts(
                        row.getInt("hand_backs"),
                        row.getInt("extensions"),
                        row.getInt("breaches"),
                        row.getInt("reopenings"),
                        row.getInt("supervisions")),
                answers(row.getString("facts")));
    }

    private static ProblemNumber number(String value) {
        return value == null ? null : new ProblemNumber(value);
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
