package org.xiaohao.desk;

import org.springframework.stereotype.Component;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Seat;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.UnitCode;

/** Names of those who act, as a reader knows them. */
@Component
class People {

    private final Directory directory;

    People(Directory directory) {
        this.directory = directory;
    }

    String who(Actor actor) {
        if (actor.equals(Actor.OTHER_PARTY)) {
            return "被反映的一方";
        }
        if (actor.equals(Actor.ENTERPRISE)) {
            return "企业";
        }
        return actor.isPerson() ? directory.nameOfPerson(actor.signature()) : "系统";
    }

    String unit(Actor actor) {
        return unit(actor.unit());
    }

    String unit(UnitCode code) {
        return code == null ? "" : directory.nameOf(code);
    }

    String person(String id) {
        return id == null ? "" : directory.nameOfPerson(id);
    }

    /** A group as its unit and post, e.g. 单位·岗位. */
    String group(String group) {
        return Seat.ofGroup(group).map(this::seat).orElse(group);
    }

    private String seat(Seat seat) {
        return unit(seat.unit()) + "·" + seat.post().label();
    }
}
