package org.xiaohao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiaohao.shared.StartRefused;

class PortalSecretTest {

    @TempDir
    Path folder;

    @Test
    void refusesToStartWithoutASecretOrWithAShortOne() {
        assertThatThrownBy(() -> secret(null, false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("xiaohao.portal.secret");
        assertThatThrownBy(() -> secret("short", false)).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> secret("short", true)).isInstanceOf(StartRefused.class);
    }

    @Test
    void makesASecretOnceAndKeepsItForItsOwnerAlone() throws Exception {
        String first = secret(null, true).hash("use", "text");
        assertThat(secret(null, true).hash("use", "text")).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void answersOtherwiseForAnotherUseTextOrSecret() {
        PortalSecret secret = secret("a".repeat(32), false);
        assertThat(secret.hash("use", "text"))
                .isNotEqualTo(secret.hash("other", "text"))
                .isNotEqualTo(secret.hash("use", "other"))
                .isNotEqualTo(secret("b".repeat(32), false).hash("use", "text"));
    }

    private PortalSecret secret(String configured, boolean generate) {
        return new PortalSecret(new PortalSettings(
                configured, generate, file(), Duration.ofHours(24), Duration.ofDays(7), "", 60, 120));
    }

    private Path file() {
        return folder.resolve("portal.secret");
    }
}
