package org.xiaohao.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A lawful "no": the request is understood and refused, nothing is changed, and the person is told why in Chinese.
 * Screens show the reasons; it is never an incident.
 */
public class Rejection extends RuntimeException {

    /** One reason; {@code field} is the key of the form field it belongs to, or {@code null}. */
    public record Reason(String field, String text) {}

    private final transient List<Reason> reasons;

    public Rejection(List<Reason> reasons) {
        super(reasons.stream().map(Reason::text).collect(Collectors.joining("；")));
        this.reasons = List.copyOf(reasons);
    }

    public Rejection(String text) {
        this(List.of(new Reason(null, text)));
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
