package org.xiaohao.portal;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.ProblemNumber;

/** Opens a case to whoever holds its number and its query code; wrong number and wrong code look the same. */
@Component
class CaseKey {

    /** What a try came to: exactly one of the two, or neither when the pair was wrong. */
    record Try(ProblemNumber opened, Duration pause) {

        boolean isOpen() {
            return opened != null;
        }

        boolean isPaused() {
            return pause != null;
        }
    }

    /** Stands in for what is no number at all, so that the work stays the same; no case ever has it. */
    private static final ProblemNumber NOBODY = new ProblemNumber("XH-0000-000000");

    private static final Pattern TYPED = Pattern.compile("(?:XH)?[-\\s]*(\\d{4})[-\\s]*(\\d{6})");
    private static final int LONGEST_INPUT = 100;

    private final Cases cases;
    private final CodeBrake brake;

    CaseKey(Cases cases, CodeBrake brake) {
        this.cases = cases;
        this.brake = brake;
    }

    Try open(String typedNumber, String typedCode, String address) {
        ProblemNumber number = number(typedNumber);
        Optional<Duration> pause = brake.pause(address, number);
        if (pause.isPresent()) {
            return new Try(null, pause.get());
        }
        if (cases.codeMatches(number, halfWidth(typedCode))) {
            brake.passed(address, number);
            return new Try(number, null);
        }
        brake.failed(address, number);
        return new Try(null, null);
    }

    private static ProblemNumber number(String typed) {
        Matcher number = TYPED.matcher(halfWidth(typed));
        return number.matches() ? new ProblemNumber("XH-" + number.group(1) + "-" + number.group(2)) : NOBODY;
    }

    private static String halfWidth(String typed) {
        String text = typed == null ? "" : typed.substring(0, Math.min(typed.length(), LONGEST_INPUT));
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[‐-―−]", "-")
                .strip()
                .toUpperCase(Locale.ROOT);
    }
}
