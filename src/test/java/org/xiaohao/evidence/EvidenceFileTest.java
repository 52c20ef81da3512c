package org.xiaohao.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiaohao.shared.Actor;

class EvidenceFileTest {

    @Test
    void saysItsSizeInTheUnitThatFits() {
        assertThat(sized(1023).shownSize()).isEqualTo("1023 字节");
        assertThat(sized(1024).shownSize()).isEqualTo("1 KB");
        assertThat(sized(3 * 1024 * 1024 / 2).shownSize()).isEqualTo("1.5 MB");
    }

    private static EvidenceFile sized(long size) {
        return new EvidenceFile(
                UUID.randomUUID(),
                null,
                null,
                "a.pdf",
                "application/pdf",
                size,
                "",
                Actor.ENTERPRISE,
                Instant.EPOCH,
                null,
                false);
    }
}
