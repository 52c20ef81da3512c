package org.xiaohao.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiaohao.calendar.HouseClock;
import org.xiaohao.portal.PublicReports;
import org.xiaohao.problem.Receipt;
import org.xiaohao.process.DrawnTimers;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.TypeCode;

/** Tells the stories of the file: each report comes in by the door for other systems and is walked on by people. */
@Component
class DemoCases {

    private final PublicReports reports;
    private final DemoHand hand;
    private final DemoDates dates;
    private final HouseClock clock;
    private final DrawnTimers timers;

    DemoCases(PublicReports reports, DemoHand hand, DemoDates dates, HouseClock clock, DrawnTimers timers) {
        this.reports = reports;
        this.hand = hand;
        this.dates = dates;
        this.clock = clock;
        this.timers = timers;
    }

    /** The receipts, the oldest report first, so that numbers rise with time. */
    List<Receipt> load(Path folder) {
        List<DemoCase> cases = new ArrayList<>(DemoCaseFile.read(folder));
        cases.sort(Comparator.comparingInt(DemoCase::submittedDaysAgo).reversed());
        return timers.resting(() -> cases.stream().map(this::tell).toList());
    }

    private Receipt tell(DemoCase story) {
        Map<String, Object> answers = dates.fill(story.report());
        Receipt receipt = clock.at(dates.moment(story.submittedDaysAgo(), 0), () -> {
            Receipt got = reports.submit("demo-" + story.id(), new TypeCode(story.type()), answers);
            hand.handIn(got.number(), story.evidence(), Actor.ENTERPRISE);
            return got;
        });
        int happened = 1;
        for (DemoCase.Step step : story.walk()) {
            walk(story, receipt, step, happened++);
        }
        return receipt;
    }

    private void walk(DemoCase story, Receipt receipt, DemoCase.Step step, int happened) {
        // the dates of an answer count from today, not from the day on which it was given
        DemoCase.Step filled = dates.fill(step);
        try {
            clock.at(dates.moment(step.daysAgo(), happened), () -> {
                hand.take(receipt.number(), filled);
                return null;
            });
        } catch (Rejection no) {
            throw new IllegalStateException(story.id() + " " + step.task() + ": " + no.getMessage(), no);
        }
    }
}
