package org.xiaohao;

import java.util.TimeZone;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.xiaohao.shared.StartRefused;

/** Refuses a start in another time zone: dates written by such an instance would be a day off. */
class ZoneCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String zone = TimeZone.getDefault().getID();
        if (!Xiaohao.ZONE.equals(zone)) {
            throw new StartRefused(
                    "时区必须为 Asia/Shanghai，当前为 " + zone,
                    "the zone must be Asia/Shanghai, not " + zone + " (-Duser.timezone)");
        }
    }
}
