package org.xiaohao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiaohao.shared.ProblemNumber;

class MailsTest {

    @TempDir
    Path folder;

    private final QueuedNotice queued = new QueuedNotice(
            UUID.randomUUID(),
            new Notice(new ProblemNumber("XH-2026-000123"), "step", "receipt", "real@example.org", Map.of()),
            1);

    @Test
    void redirectsEveryMailWhenToldSo() throws Exception {
        assertThat(receiversOf(mails("tests@example.org").of(queued))).containsExactly("tests@example.org");
        assertThat(receiversOf(mails(null).of(queued))).containsExactly("real@example.org");
    }

    @Test
    void writesOneFileForAMailWrittenTwice() throws Exception {
        Carrier carrier = new Carrier.Folder(folder.resolve("mail"));
        carrier.carry(mails(null).of(queued), queued);
        carrier.carry(mails(null).of(queued), queued);
        try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactly("XH-2026-000123-receipt-" + queued.id() + ".eml");
        }
    }

    @Test
    void keepsItsIdAndHoldsBothTexts() throws Exception {
        MimeMessage mail = mails(null).of(queued);
        mail.saveChanges();
        assertThat(mail.getMessageID()).isEqualTo(queued.messageId());
        Carrier carrier = new Carrier.Folder(folder);
        carrier.carry(mail, queued);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(Files.readString(files.findFirst().orElseThrow()))
                    .contains("text/plain", "text/html", queued.messageId());
        }
    }

    private Mails mails(String redirectTo) {
        return new Mails(
                NoticeHouse.settings(NoticeHouse.TEXTS, folder, redirectTo),
                NoticeHouse.texts(NoticeHouse.TEXTS),
                null,
                Clock.systemDefaultZone());
    }

    private static Stream<String> receiversOf(MimeMessage mail) throws Exception {
        return Stream.of(mail.getAllRecipients()).map((Address one) -> ((InternetAddress) one).getAddress());
    }
}
