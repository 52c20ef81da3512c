package org.xiaohao.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiaohao.shared.ConfigDirectory;

/** Makes the clock and the calendar of working days that every room shares. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /** The one clock of the house; nobody else asks for the time. */
    @Bean
    HouseClock clock() {
        return new HouseClock(DueDate.ZONE);
    }

    @Bean
    WorkingCalendar workingCalendar(CalendarSettings settings) {
        return new WorkingCalendar(YearNotices.readAll(
                ConfigDirectory.locate("xiaohao.calendar.directory", settings.directory(), "config/calendar")));
    }
}
