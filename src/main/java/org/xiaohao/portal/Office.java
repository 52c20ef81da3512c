package org.xiaohao.portal;

import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;

/** The office that runs the action, by the name it has today. */
@Component
class Office {

    private final Directory directory;

    Office(Directory directory) {
        this.directory = directory;
    }

    String name() {
        return directory.units(UnitKind.OFFICE).stream()
                .map(Unit::name)
                .findFirst()
                .orElse("承办单位");
    }
}
