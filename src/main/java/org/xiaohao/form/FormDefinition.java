package org.xiaohao.form;

import java.util.List;
import java.util.Optional;

/** A form as the rule book describes it (form-js 1.8 JSON), reduced to what the house can show and check. */
public record FormDefinition(String id, List<Field> fields) {

    public FormDefinition {
        fields = List.copyOf(fields);
    }

    /**
     * Reads the JSON of a {@code .form} file.
     *
     * @throws IllegalArgumentException in Chinese, when the form uses anything that cannot be checked on the server
     */
    public static FormDefinition parse(String json) {
        return FormReader.read(json);
    }

    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> key.equals(field.key())).findFirst();
    }

    /** The fields that ask for an answer. */
    public List<Field> inputs() {
        return fields.stream().filter(Field::isInput).toList();
    }
}
