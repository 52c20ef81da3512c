package org.xiaohao.calendar;

import java.nio.file.Path;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.StartRefused;

/** The folder of yearly notices: read at start, and again whenever somebody asks for it. */
public class CalendarFolder {

    private final Path directory;
    private final WorkingCalendar calendar;
    private volatile String hash;

    CalendarFolder(Path directory) {
        this.directory = directory;
        YearNotices files = YearNotices.read(directory);
        this.calendar = new WorkingCalendar(files.years());
        this.hash = files.hash();
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /** Of the files that the calendar follows now. */
    public String hash() {
        return hash;
    }

    /**
     * Reads all files again; from then on the calendar follows them.
     *
     * @throws Rejection with the name of a wrong file; the calendar stays as it was
     */
    public synchronized void readAgain() {
        try {
            YearNotices files = YearNotices.read(directory);
            calendar.follow(files.years());
            hash = files.hash();
        } catch (StartRefused wrong) {
            throw new Rejection(wrong.chinese());
        }
    }
}
