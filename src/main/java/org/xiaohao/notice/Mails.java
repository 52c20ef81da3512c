package org.xiaohao.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes the mail of a notice. */
@Component
class Mails {

    private static final String SENDER = "园区企业问题销号平台";

    private final NoticeSettings settings;
    private final NoticeTexts texts;
    private final DigestStore digests;
    private final Clock clock;

    Mails(NoticeSettings settings, NoticeTexts texts, DigestStore digests, Clock clock) {
        this.settings = settings;
        this.texts = texts;
        this.digests = digests;
        this.clock = clock;
    }

    MimeMessage of(QueuedNotice queued) throws MessagingException, UnsupportedEncodingException {
        NoticeTexts.Texts filled =
                queued.isDigest() ? texts.fillDigest(digests.gathered(queued.id())) : texts.fill(queued.notice());
        MimeMessage mail = new FixedIdMessage(queued.messageId());
        MimeMessageHelper helper = new MimeMessageHelper(
                mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setValidateAddresses(true);
        helper.setFrom(settings.from(), SENDER);
        helper.setTo(settings.receiverOf(queued.notice().recipient()));
        helper.setSubject(filled.subject());
        helper.setText(filled.plain(), filled.html());
        helper.setSentDate(Date.from(clock.instant()));
        // asks holiday responders not to answer, so that no loop of two machines begins
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    /** Jakarta Mail gives a message a new id whenever it is saved; this one keeps its own. */
    private static final class FixedIdMessage extends MimeMessage {

        private final String id;

        FixedIdMessage(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
