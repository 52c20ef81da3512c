package org.xiaohao.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiaohao.calendar.DueDate;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.shared.StartRefused;

/** Which notices wait for a digest, and when digests leave: once a working day. */
@Component
class DigestTimes {

    private final Optional<LocalTime> hour;
    private final Set<String> kinds;
    private final WorkingCalendar calendar;

    DigestTimes(NoticeSettings settings, TextFolder folder, WorkingCalendar calendar) {
        this.hour = settings.digest().hour();
        this.kinds = settings.digest().kinds();
        this.calendar = calendar;
        for (String kind : kinds) {
            if (kind.equals(Slot.DIGEST) || !folder.kinds().contains(kind)) {
                throw new StartRefused("xiaohao.notice.digest.kinds：没有“" + kind + "”这种通知", "no such notice");
            }
        }
    }

    boolean gathers(String kind) {
        return hour.isPresent() && kinds.contains(kind);
    }

    /** The next hour of digests after a moment. */
    Instant next(Instant now) {
        ZonedDateTime from = now.atZone(DueDate.ZONE);
        LocalDate day = from.toLocalDate();
        LocalTime at = hour.orElseThrow();
        if (!from.toLocalTime().isBefore(at)) {
            day = day.plusDays(1);
        }
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(at).atZone(DueDate.ZONE).toInstant();
    }

    /**
     * Whether what waits may leave now: on a working day from the hour on, also when the application was down at the
     * hour itself. Once digests are switched off, what still waits leaves at once.
     */
    boolean isOpen(Instant now) {
        ZonedDateTime at = now.atZone(DueDate.ZONE);
        return hour.isEmpty()
                || calendar.isWorkingDay(at.toLocalDate()) && !at.toLocalTime().isBefore(hour.get());
    }

    /** When what missed today's digest leaves. */
    Instant afterToday(Instant now) {
        Instant tomorrow = day(now).plusDays(1).atStartOfDay(DueDate.ZONE).toInstant();
        return hour.isEmpty() ? tomorrow : next(tomorrow);
    }

    static LocalDate day(Instant now) {
        return now.atZone(DueDate.ZONE).toLocalDate();
    }
}
