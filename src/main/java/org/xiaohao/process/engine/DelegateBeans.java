package org.xiaohao.process.engine;

import java.time.Instant;
import java.util.AbstractMap;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;

/**
 * The only beans a diagram can name: the delegates, looked up late because they need the engine themselves, and the
 * moment {@code dueAt} at which a drawn timer is born.
 */
class DelegateBeans extends AbstractMap<Object, Object> {

    /** What a timer at a task is drawn with; the clock of the task sets it at once, see DueDates. */
    private static final String DUE_AT = "dueAt";

    private static final Date FAR_AWAY = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    private final ApplicationContext house;

    DelegateBeans(ApplicationContext house) {
        this.house = house;
    }

    @Override
    public boolean containsKey(Object name) {
        return DUE_AT.equals(name)
                || name instanceof String bean
                        && house.containsBean(bean)
                        && house.isTypeMatch(bean, JavaDelegate.class);
    }

    @Override
    public Object get(Object name) {
        if (DUE_AT.equals(name)) {
            return FAR_AWAY;
        }
        return containsKey(name) ? house.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return Set.of(house.getBeanNamesForType(JavaDelegate.class)).stream()
                .collect(Collectors.toMap(name -> (Object) name, name -> (Object) house.getBean(name)))
                .entrySet();
    }
}
