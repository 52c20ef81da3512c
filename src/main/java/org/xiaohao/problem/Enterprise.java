package org.xiaohao.problem;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The reporting enterprise and whom to call. Personal data: show it masked, never log it. */
public record Enterprise(String name, String creditCode, String contactName, String contactPhone, String contactMail) {

    // a single character stands in too many other words
    private static final int SHORTEST_TRACE = 2;

    /** Every word by which it would be known in a text; the longest first, since one may contain another. */
    public List<String> traces() {
        return Stream.of(name, creditCode, contactName, contactPhone, contactMail)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(trace -> trace.length() >= SHORTEST_TRACE)
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }
}
