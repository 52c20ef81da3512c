package org.xiaohao.notice;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.mail.javamail.JavaMailSender;

/** Takes a mail away: to a mail server, or into a folder where none is configured. */
sealed interface Carrier {

    void carry(MimeMessage mail, QueuedNotice queued) throws IOException;

    record Smtp(JavaMailSender server) implements Carrier {

        @Override
        public void carry(MimeMessage mail, QueuedNotice queued) {
            server.send(mail);
        }
    }

    record Folder(Path directory) implements Carrier {

        /** The name comes from the row: a notice written twice is still one file. */
        @Override
        public void carry(MimeMessage mail, QueuedNotice queued) throws IOException {
            Files.createDirectories(directory);
            Notice notice = queued.notice();
            String name = (notice.hasCase() ? notice.number() + "-" : "") + notice.template() + "-" + queued.id();
            Path part = directory.resolve(name + ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                mail.writeTo(out);
            } catch (jakarta.mail.MessagingException e) {
                throw new IOException(e);
            }
            Files.move(part, directory.resolve(name + ".eml"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
