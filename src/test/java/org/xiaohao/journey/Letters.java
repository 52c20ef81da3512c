package org.xiaohao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.xiaohao.support.PostOffice;
import org.xiaohao.support.Until;

/** The letters of one case that the mail server has delivered to one address. */
final class Letters {

    private final String recipient;
    private final String number;

    Letters(String recipient, String number) {
        this.recipient = recipient;
        this.number = number;
    }

    /** Waits for a letter and checks that it leads to the page, and says nothing that is nobody's business. */
    Letters arrived(String subject, String link, String... secrets) {
        Until.holds(() -> !about(subject).isEmpty());
        for (MimeMessage letter : about(subject)) {
            assertThat(PostOffice.textOf(letter)).contains(number, link).doesNotContain(secrets);
        }
        return this;
    }

    int count(String subject) {
        return about(subject).size();
    }

    private List<MimeMessage> about(String subject) {
        return PostOffice.mailsTo(recipient).stream()
                .filter(letter -> subjectOf(letter).contains(subject))
                .filter(letter -> subjectOf(letter).contains(number))
                .toList();
    }

    private static String subjectOf(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
