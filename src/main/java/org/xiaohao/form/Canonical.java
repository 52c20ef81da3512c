package org.xiaohao.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** The one official form of a value that has passed the rules; a value that has not comes back as it is. */
final class Canonical {

    private Canonical() {}

    static Object of(Field field, Object value) {
        return switch (field.type()) {
            case "number" -> number(value);
            case "checklist" -> value instanceof Collection<?> list ? List.copyOf(list) : value;
            case "textfield", "textarea" -> value instanceof String text ? text(field, text) : value;
            default -> value;
        };
    }

    private static Object number(Object value) {
        try {
            BigDecimal number = new BigDecimal(value.toString().strip()).stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0) : number;
        } catch (NumberFormatException notANumber) {
            return value;
        }
    }

    private static String text(Field field, String text) {
        // browsers send line ends as CR LF, the form player counts one
        String plain = text.replace("\r\n", "\n").strip();
        String check = field.property("check");
        return check.isEmpty() ? plain : TextShape.canonical(check, plain).orElse(plain);
    }
}
