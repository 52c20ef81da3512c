package org.xiaohao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gives a failure a number that a person can read out and an operator can find in the log. */
@Component
class ErrorReference {

    // without 0 O 1 I L: the number is read out on the telephone
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final int LONGEST_HARMLESS_SEGMENT = 24;
    private static final Logger log = LoggerFactory.getLogger(ErrorReference.class);

    private final SecureRandom random = new SecureRandom();

    String record(HttpServletRequest request, HttpStatus status, String path, Throwable cause) {
        String reference = random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        if (status.is5xxServerError()) {
            log.error("{} {} {} {}", reference, status.value(), request.getMethod(), harmless(path), cause);
        } else {
            log.info("{} {} {} {}", reference, status.value(), request.getMethod(), harmless(path));
        }
        return reference;
    }

    /** Long segments are keys and tokens; line breaks would let a stranger write log lines of their own. */
    private static String harmless(String path) {
        return Arrays.stream(path.replaceAll("\\p{Cntrl}", "").split("/", -1))
                .map(segment -> segment.length() > LONGEST_HARMLESS_SEGMENT ? "…" : segment)
                .collect(Collectors.joining("/"));
    }
}
