package org.xiaohao.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiaohao.problem.Channel;
import org.xiaohao.shared.Rejection.Reason;

/**
 * What the office adds when it registers for an enterprise.
 *
 * @param channel name of a {@link Channel}, as chosen
 * @param reference the number under which the other side keeps it, e.g. of the citizen line; may be empty
 */
record CounterEntry(String channel, String reference) {

    static final String CHANNEL = "channel";
    static final String REFERENCE = "channelReference";
    private static final int LONGEST = 60;

    static CounterEntry of(Map<String, List<String>> typed) {
        return new CounterEntry(first(typed, CHANNEL), first(typed, REFERENCE));
    }

    static Map<String, List<String>> typed(Map<String, String[]> posted) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (String key : List.of(CHANNEL, REFERENCE)) {
            String[] values = posted.get(key);
            if (values != null && values.length > 0) {
                typed.put(key, List.of(values[0]));
            }
        }
        return typed;
    }

    /** Every channel but the public pages, which an enterprise uses itself. */
    public List<Channel> channels() {
        return Arrays.stream(Channel.values())
                .filter(each -> each != Channel.PORTAL)
                .toList();
    }

    public String error(String field) {
        return problems().stream()
                .filter(reason -> field.equals(reason.field()))
                .map(Reason::text)
                .findFirst()
                .orElse(null);
    }

    public String channelLabel() {
        return known().map(Channel::label).orElse("");
    }

    List<Reason> problems() {
        List<Reason> problems = new ArrayList<>();
        if (known().isEmpty()) {
            problems.add(new Reason(CHANNEL, "“来源渠道”必填，请选择问题从哪里来"));
        }
        if (reference.length() > LONGEST) {
            problems.add(new Reason(REFERENCE, "“来文、工单编号”最多 " + LONGEST + " 个字"));
        }
        return problems;
    }

    Channel lawfulChannel() {
        return known().orElseThrow(() -> new org.xiaohao.shared.Rejection(problems()));
    }

    private Optional<Channel> known() {
        return channels().stream().filter(each -> each.name().equals(channel)).findFirst();
    }

    private static String first(Map<String, List<String>> typed, String key) {
        List<String> values = typed.getOrDefault(key, List.of());
        return values.isEmpty() ? "" : values.get(0).strip();
    }
}
