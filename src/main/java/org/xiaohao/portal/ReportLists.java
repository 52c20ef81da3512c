package org.xiaohao.portal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Option;
import org.xiaohao.process.ZoneList;

/** The lists that a public report form may name. */
@Component
class ReportLists {

    private final ZoneList zones;

    ReportLists(ZoneList zones) {
        this.zones = zones;
    }

    Map<String, List<Option>> all() {
        return Map.of("zones", zones.all());
    }
}
