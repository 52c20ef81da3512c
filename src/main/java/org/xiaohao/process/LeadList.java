package org.xiaohao.process;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Option;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;

/** The units that can lead a case today: departments with somebody to work on it and a leader to sign. */
@Component
public class LeadList {

    private final Directory directory;

    LeadList(Directory directory) {
        this.directory = directory;
    }

    public List<Option> all() {
        return Stream.of(UnitKind.DEPARTMENT, UnitKind.TASK_FORCE)
                .flatMap(kind -> directory.units(kind).stream())
                .filter(unit -> holds(unit, Post.LEADER) && (holds(unit, Post.HANDLER) || holds(unit, Post.OWNER)))
                .map(unit -> new Option(unit.code().value(), unit.name()))
                .toList();
    }

    private boolean holds(Unit unit, Post post) {
        return !directory.holding(unit.code(), post).isEmpty();
    }
}
