package org.xiaohao.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.StartRefused;

/** The secret behind everything that must be found again without being stored: a keyed hash. */
@Component
class PortalSecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final SecretKeySpec key;

    PortalSecret(PortalSettings settings) {
        key = new SecretKeySpec(text(settings).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** 32 bytes that only this installation can compute; {@code purpose} keeps one use from answering for another. */
    byte[] seed(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String hash(String purpose, String text) {
        return HexFormat.of().formatHex(seed(purpose, text));
    }

    private static String text(PortalSettings settings) {
        String secret = settings.secret();
        if ((secret == null || secret.isBlank()) && settings.generateSecret()) {
            return kept(settings.secretFile().toAbsolutePath());
        }
        if (secret == null || secret.strip().length() < SHORTEST) {
            throw new StartRefused(
                    "请在配置中设置 xiaohao.portal.secret（至少 32 个字符的随机内容，设定后不要更换）",
                    "set xiaohao.portal.secret to at least 32 random characters and keep it");
        }
        return secret.strip();
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[SHORTEST];
                new SecureRandom().nextBytes(random);
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
