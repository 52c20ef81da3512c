package org.xiaohao.portal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Option;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Unit;
import org.xiaohao.organization.UnitKind;

/** The lists that a public report form may name. */
@Component
class ReportLists {

    private final Directory directory;

    ReportLists(Directory directory) {
        this.directory = directory;
    }

    Map<String, List<Option>> all() {
        return Map.of(
                "zones",
                directory.units(UnitKind.ZONE).stream().map(ReportLists::option).toList());
    }

    // Ninety zones in one list: the city behind the name tells neighbours apart
    private static Option option(Unit zone) {
        String city = zone.city();
        boolean told = city == null || city.isBlank() || zone.name().contains(city.replaceFirst("市$", ""));
        return new Option(zone.code().value(), told ? zone.name() : zone.name() + "（" + city + "）");
    }
}
