package org.xiaohao.process.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;

/** The only beans a diagram can name: the delegates. Looked up late, because they need the engine themselves. */
class DelegateBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext house;

    DelegateBeans(ApplicationContext house) {
        this.house = house;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean && house.containsBean(bean) && house.isTypeMatch(bean, JavaDelegate.class);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? house.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return Set.of(house.getBeanNamesForType(JavaDelegate.class)).stream()
                .collect(Collectors.toMap(name -> (Object) name, name -> (Object) house.getBean(name)))
                .entrySet();
    }
}
