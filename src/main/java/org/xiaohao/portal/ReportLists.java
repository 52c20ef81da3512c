package org.xiaohao.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiaohao.form.Option;
import org.xiaohao.process.ConfiguredLists;
import org.xiaohao.process.ZoneList;

/** The lists that a public report form may name. */
@Component
class ReportLists {

    private final ZoneList zones;
    private final ConfiguredLists configured;

    ReportLists(ZoneList zones, ConfiguredLists configured) {
        this.configured = configured;
        this.zones = zones;
    }

    Map<String, List<Option>> all() {
        var lists = new HashMap<>(configured.all());
        lists.put("zones", zones.all());
        return lists;
    }
}
