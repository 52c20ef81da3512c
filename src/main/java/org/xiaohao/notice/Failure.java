package org.xiaohao.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Why a notice did not leave. The message of an error may hold an address of a person, so only its kind is kept. */
enum Failure {
    BAD_ADDRESS("收件地址不是邮箱地址"),
    REFUSED_ADDRESS("邮件服务器不接受收件地址"),
    LOG_IN("邮件服务器不接受系统的账号或者密码"),
    UNKNOWN_HOST("查不到服务器的地址"),
    TIMEOUT("服务器没有及时应答"),
    ENCRYPTION("加密连接没有建立"),
    NO_CONNECTION("连接不上服务器"),
    REFUSED("对方系统拒绝接收"),
    NOT_NOW("对方系统暂时不能接收"),
    TEXT("通知文本有误"),
    FILE("读写失败"),
    OTHER("其他原因");

    // the first that fits names the failure; the special ones stand before the general ones
    private static final Map<Class<? extends Throwable>, Failure> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(AddressException.class, BAD_ADDRESS);
        KINDS.put(AuthenticationFailedException.class, LOG_IN);
        KINDS.put(MailAuthenticationException.class, LOG_IN);
        KINDS.put(UnknownHostException.class, UNKNOWN_HOST);
        KINDS.put(SocketTimeoutException.class, TIMEOUT);
        KINDS.put(HttpTimeoutException.class, TIMEOUT);
        KINDS.put(SSLException.class, ENCRYPTION);
        KINDS.put(SocketException.class, NO_CONNECTION);
        KINDS.put(SendFailedException.class, REFUSED_ADDRESS);
        KINDS.put(IllegalArgumentException.class, TEXT);
        KINDS.put(IOException.class, FILE);
    }

    private final String label;

    Failure(String label) {
        this.label = label;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether another try cannot help. */
    boolean isFinal() {
        return this == BAD_ADDRESS || this == REFUSED;
    }

    /** In words; what earlier versions wrote down is shown as it is. */
    static String words(String code) {
        if (code == null) {
            return "";
        }
        for (Failure failure : values()) {
            if (failure.code().equals(code)) {
                return failure.label;
            }
        }
        return OTHER.label + "（" + code + "）";
    }

    static Failure of(Throwable reason) {
        List<Throwable> chain = chain(reason);
        for (Throwable one : chain) {
            if (one instanceof Undelivered undelivered) {
                return undelivered.failure();
            }
        }
        for (Map.Entry<Class<? extends Throwable>, Failure> kind : KINDS.entrySet()) {
            if (chain.stream().anyMatch(kind.getKey()::isInstance)) {
                return kind.getValue();
            }
        }
        return OTHER;
    }

    /** The error with its causes, and the one about the mail that the mail sender keeps apart. */
    private static List<Throwable> chain(Throwable reason) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable one = reason; one != null && !chain.contains(one); one = one.getCause()) {
            chain.add(one);
            if (one instanceof MailSendException sending) {
                for (Exception inner : sending.getMessageExceptions()) {
                    chain.addAll(chain(inner));
                }
            }
        }
        return chain;
    }

    /** Thrown by a way that knows by itself what went wrong. */
    static final class Undelivered extends Exception {

        private final Failure failure;

        Undelivered(Failure failure) {
            super(failure.code());
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }
}
