package org.xiaohao.process.guard;

import java.lang.reflect.Field;

/** Reads what a command of the engine carries; its fields are not public. */
final class CommandField {

    private CommandField() {}

    static Object read(Object command, String name) {
        for (Class<?> type = command.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field.get(command);
            } catch (NoSuchFieldException e) {
                continue;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("the engine's " + command.getClass().getSimpleName() + " has no " + name);
    }
}
