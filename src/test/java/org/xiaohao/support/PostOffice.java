package org.xiaohao.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** The mail server of a test run; inject {@link GreenMail} or ask here. */
public final class PostOffice {

    private static GreenMail server;

    private PostOffice() {}

    public static synchronized GreenMail server() {
        if (server == null) {
            // a fixed port, so that a test may stop the server and start it again where the application looks for it
            server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
        return server;
    }

    /** Mails to one address, oldest first; other tests use the same server. */
    public static List<MimeMessage> mailsTo(String recipient) {
        return Arrays.stream(server().getReceivedMessages())
                .filter(mail -> isTo(mail, recipient))
                .toList();
    }

    /** Subject and both bodies. */
    public static String textOf(MimeMessage letter) {
        try {
            return letter.getSubject() + "\n" + read(letter);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Part part) {
        try {
            if (!(part.getContent() instanceof Multipart parts)) {
                return part.getContent().toString();
            }
            var text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(read(parts.getBodyPart(i))).append('\n');
            }
            return text.toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String recipient) {
        try {
            Address[] all = mail.getAllRecipients();
            return all != null
                    && Arrays.stream(all).anyMatch(one -> one.toString().contains(recipient));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
