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
    CalendarFolder calendarFolder(CalendarSettings settings) {
        return new CalendarFolder(
                ConfigDirectory.locate("xiaohao.calendar.directory", settings.directory(), "config/calendar"));
    }

    @Bean
    WorkingCalendar workingCalendar(CalendarFolder folder) {
        return folder.calendar();
    }
}
