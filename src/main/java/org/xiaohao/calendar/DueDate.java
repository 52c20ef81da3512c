package org.xiaohao.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The last day of a time limit.
 *
 * @param provisional the limit reaches into a year whose holidays are not officially announced yet (待核)
 */
public record DueDate(LocalDate date, boolean provisional) {

    /** The zone in which a day of this house begins and ends. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** As every screen, form and mail writes it. */
    public String words() {
        return provisional ? date + "（待核）" : date.toString();
    }

    /** The last second of the day: whoever acts on the last day is in time. */
    public Instant end() {
        return date.atTime(LAST_SECOND).atZone(ZONE).toInstant();
    }
}
