package org.xiaohao.supervision;

import java.time.Instant;

/**
 * What is left of a limit, the same wherever it is shown.
 *
 * @param workingDays until the limit; 0 on its last day, negative when overdue
 * @param provisional the limit lies in a year whose holidays are not yet announced (待核)
 */
public record Remaining(Instant dueAt, int workingDays, Light light, boolean provisional) {

    public String words() {
        String words = light == Light.GREY
                ? "暂停计时"
                : light == Light.RED
                        ? "超期 " + Math.max(1, -workingDays) + " 个工作日"
                        : workingDays == 0 ? "今日到期" : "剩 " + workingDays + " 个工作日";
        return provisional ? words + "（待核）" : words;
    }
}
