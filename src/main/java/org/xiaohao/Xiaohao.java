package org.xiaohao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Opens the house: one application, one database, one rule book. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Xiaohao {

    public static void main(String[] args) {
        SpringApplication.run(Xiaohao.class, args);
    }
}
