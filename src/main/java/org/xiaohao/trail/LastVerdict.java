package org.xiaohao.trail;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Remembers what the last regular verification found. */
@Component
public class LastVerdict {

    /** A finding with its moment. */
    public record Finding(Instant at, Verdict verdict) {}

    private volatile Finding last;

    void remember(Instant at, Verdict verdict) {
        last = new Finding(at, verdict);
    }

    public Optional<Finding> finding() {
        return Optional.ofNullable(last);
    }
}
