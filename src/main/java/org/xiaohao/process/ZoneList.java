package org.xiaohao.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Option;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;

/** The zones of today as every form offers them, to enterprises and to staff alike. */
@Component
public class ZoneList {

    private final Directory directory;

    ZoneList(Directory directory) {
        this.directory = directory;
    }

    public List<Option> all() {
        return directory.units(UnitKind.ZONE).stream().map(ZoneList::option).toList();
    }

    // Ninety zones in one list: the city behind the name tells neighbours apart
    private static Option option(Unit zone) {
        String city = zone.city();
        boolean told = city == null || city.isBlank() || zone.name().contains(city.replaceFirst("市$", ""));
        return new Option(zone.code().value(), told ? zone.name() : zone.name() + "（" + city + "）");
    }
}
