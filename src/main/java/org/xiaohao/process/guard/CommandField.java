package org.xiaohao.process.guard;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/** Reads what a command of the engine carries; its fields are not public. */
final class CommandField {

    private CommandField() {}

    static Object read(Object command, String name) {
        for (Class<?> type = command.getClass(); type != null; type = type.getSuperclass()) {
            try {
                return valueOf(type.getDeclaredField(name), command);
            } catch (NoSuchFieldException e) {
                continue;
            }
        }
        throw new IllegalStateException("the engine's " + command.getClass().getSimpleName() + " has no " + name);
    }

    /** Every field that holds something, by name. */
    static Map<String, Object> all(Object command) {
        var values = new HashMap<String, Object>();
        for (Class<?> type = command.getClass(); isOfTheEngine(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Object value = Modifier.isStatic(field.getModifiers()) ? null : valueOf(field, command);
                if (value != null) {
                    values.putIfAbsent(field.getName(), value);
                }
            }
        }
        return values;
    }

    // the fields of Java's own classes are locked, and none of them is asked for
    private static boolean isOfTheEngine(Class<?> type) {
        return type != null && type.getName().startsWith("org.camunda.");
    }

    private static Object valueOf(Field field, Object holder) {
        try {
            field.setAccessible(true);
            return field.get(holder);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
