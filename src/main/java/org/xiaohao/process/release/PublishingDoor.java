package org.xiaohao.process.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Opens the address at which Camunda Modeler deploys; who may come through is said where all doors are locked. */
@Configuration(proxyBeanMethods = false)
class PublishingDoor {

    private static final String ADDRESS = "/engine-rest/deployment/create";
    private static final DataSize FILE = DataSize.ofMegabytes(5);
    private static final DataSize ALL_FILES = DataSize.ofMegabytes(20);

    @Bean
    ServletRegistrationBean<PublishingServlet> publishing(
            Publication publication, PublishedModels models, ObjectMapper json) {
        var door = new ServletRegistrationBean<>(new PublishingServlet(publication, models, json), ADDRESS);
        door.setMultipartConfig(
                new MultipartConfigElement("", FILE.toBytes(), ALL_FILES.toBytes(), (int) ALL_FILES.toBytes()));
        return door;
    }
}
