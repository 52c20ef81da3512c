package org.xiaohao.notice;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Chooses how mails leave: by the mail server of {@code spring.mail.host}, else as files. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    Carrier carrier(
            @Value("${spring.mail.host:}") String host,
            ObjectProvider<JavaMailSender> server,
            NoticeSettings settings) {
        return host.isBlank()
                ? new Carrier.Folder(settings.directory().toAbsolutePath().normalize())
                : new Carrier.Smtp(server.getObject());
    }
}
