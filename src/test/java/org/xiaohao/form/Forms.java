package org.xiaohao.form;

/** Wraps components into a form. */
final class Forms {

    private Forms() {}

    static FormDefinition form(String components) {
        return FormDefinition.parse("{\"id\": \"sample\", \"components\": [" + components + "]}");
    }
}
