package org.xiaohao;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Opens the house: one application, one database, one rule book. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Xiaohao {

    static final String ZONE = "Asia/Shanghai";

    public static void main(String[] args) {
        // day limits end at 23:59:59 in China, also on a server whose own zone is another
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        SpringApplication.run(Xiaohao.class, args);
    }
}
