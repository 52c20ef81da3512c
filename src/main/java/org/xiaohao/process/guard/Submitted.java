package org.xiaohao.process.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The answers in a command, as plain values. */
final class Submitted {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Submitted() {}

    static Map<String, Object> answers(Map<?, ?> sent) {
        var answers = new LinkedHashMap<String, Object>();
        if (sent != null) {
            sent.keySet().forEach(key -> answers.put(key.toString(), plain(typed(sent, key.toString()))));
        }
        return answers;
    }

    /** {@code get} of a variable map unwraps its values and hides that they are transient. */
    private static Object typed(Map<?, ?> sent, String key) {
        return sent instanceof VariableMap variables ? variables.getValueTyped(key) : sent.get(key);
    }

    private static Object plain(Object value) {
        if (value instanceof TypedValue typed && typed.isTransient()) {
            throw new Refusal(400, "提交的内容格式不正确");
        }
        if (value instanceof SerializableValue serialized) {
            return list(serialized.getValueSerialized());
        }
        return value instanceof TypedValue typed ? typed.getValue() : value;
    }

    private static Object list(String text) {
        try {
            return text == null ? null : JSON.readValue(text, List.class);
        } catch (JsonProcessingException e) {
            throw new Refusal(400, "提交的内容格式不正确");
        }
    }
}
