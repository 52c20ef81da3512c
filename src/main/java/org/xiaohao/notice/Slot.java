package org.xiaohao.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a text may leave open. A mail passes many hands: no content, no query code and no person's name is among it. */
public enum Slot {
    NUMBER("number", "登记编号", "XH-2026-000123"),
    TYPE_NAME("typeName", "问题类型", "（问题类型）"),
    ZONE_NAME("zoneName", "开发区", "（开发区名称）"),
    UNIT_NAME("unitName", "单位", "（单位名称）"),
    TASK_NAME("taskName", "任务", "审核受理"),
    DUE_ON("dueOn", "期限", "2026-11-20"),
    REMAINING("remaining", "剩余时间", "1 个工作日"),
    LIGHT_WORD("lightWord", "亮灯", "黄灯，临期"),
    ROUND_TITLE("roundTitle", "调度或者排查的名称", "2026 年 11 月调度"),
    LINK("link", "链接", "/track"),
    COUNT("count", "件数", "1"),
    WHAT("what", "事项", "有事项临近时限");

    /** The kind that gathers others; only there, a line that names the matter stands once for each of them. */
    static final String DIGEST = "digest";

    private static final Set<Slot> OF_DIGEST = Set.of(COUNT, WHAT);

    private final String key;
    private final String label;
    private final String sample;

    Slot(String key, String label, String sample) {
        this.key = key;
        this.label = label;
        this.sample = sample;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** The slots that the texts of a kind may use. */
    public static List<Slot> of(String kind) {
        return Arrays.stream(values())
                .filter(slot -> kind.equals(DIGEST) || !OF_DIGEST.contains(slot))
                .toList();
    }

    /** Whether whoever queues a notice may give this value. */
    static boolean isGiven(String key) {
        return ofKey(key).filter(slot -> !OF_DIGEST.contains(slot)).isPresent();
    }

    static Map<String, String> samples() {
        return Arrays.stream(values()).collect(Collectors.toMap(Slot::key, slot -> slot.sample));
    }

    static Optional<Slot> ofKey(String key) {
        return Arrays.stream(values()).filter(slot -> slot.key.equals(key)).findFirst();
    }
}
