package org.xiaohao.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiaohao.calendar.WorkingCalendar;
import org.xiaohao.calendar.YearNotice;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.Post;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.Action;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.supervision.CalendarReload;
import org.xiaohao.supervision.MovedLimit;

/** The official years, and what reading them anew has moved. */
@Controller
class CalendarScreen {

    private static final String PATH = "/desk/calendar";
    private static final int REPORTS = 5;
    private static final int LINES = 500;

    /**
     * One time at which the files were read.
     *
     * @param moved how many limits end on another day in all
     * @param settled how many kept their day and are provisional no longer, or are so now
     * @param lines those that the reader may know of
     */
    record Reading(String at, String by, long moved, long settled, List<MovedLimit> lines) {

        public String words() {
            return moved + settled == 0 ? "没有时限变动" : moved + " 个时限改期，" + settled + " 个只变更待核标记";
        }
    }

    private final CaseGate gate;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final CalendarReload reload;
    private final Clock clock;

    CalendarScreen(CaseGate gate, Directory directory, WorkingCalendar calendar, CalendarReload reload, Clock clock) {
        this.gate = gate;
        this.directory = directory;
        this.calendar = calendar;
        this.reload = reload;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) Integer year, Model model) {
        require(isKeeper() || isOfOffice() || holds(Post.LEADER));
        int wanted = year == null ? LocalDate.now(clock).getYear() : year;
        List<YearNotice> years = calendar.notices();
        YearNotice shown =
                years.stream().filter(each -> each.year() == wanted).findFirst().orElse(years.get(years.size() - 1));
        model.addAttribute("years", years);
        model.addAttribute("grid", YearGrid.of(shown));
        model.addAttribute("keeper", isKeeper());
        model.addAttribute("opensCases", !isKeeper());
        model.addAttribute(
                "readings", reload.last(REPORTS).stream().map(this::reading).toList());
        return "desk/calendar";
    }

    @PostMapping(PATH + "/reload")
    String reload(RedirectAttributes flash) {
        require(isKeeper());
        try {
            reload.reload(gate.visitor().person().value());
            flash.addFlashAttribute("done", "已重新载入，变动见下。");
        } catch (Rejection wrong) {
            flash.addFlashAttribute("wrong", wrong.getMessage() + "。仍按原日历计算，所有时限没有变动。");
        }
        return "redirect:" + PATH + "#readings";
    }

    private Reading reading(CalendarReload.Report report) {
        List<MovedLimit> all = report.moves();
        long moved = all.stream().filter(MovedLimit::isOnAnotherDay).count();
        // what has another day comes first
        List<MovedLimit> lines = all.stream()
                .sorted(Comparator.comparing(MovedLimit::isOnAnotherDay).reversed())
                .filter(this::mayKnow)
                .limit(LINES)
                .toList();
        String by = report.by() == null ? "系统" : directory.nameOfPerson(report.by());
        return new Reading(Words.moment(report.at()), by, moved, all.size() - moved, lines);
    }

    /** A keeper of the system reads numbers and days, and opens no case. */
    private boolean mayKnow(MovedLimit limit) {
        return isKeeper() || gate.may(Action.READ, new ProblemNumber(limit.number()));
    }

    private boolean isKeeper() {
        return holds(Post.ADMIN);
    }

    private boolean isOfOffice() {
        return gate.visitor().seats().stream()
                .filter(seat -> seat.post().handlesCases())
                .flatMap(seat -> directory.unit(seat.unit()).stream())
                .anyMatch(unit -> unit.kind() == UnitKind.OFFICE);
    }

    private boolean holds(Post post) {
        return gate.visitor().seats().stream().anyMatch(seat -> seat.post() == post);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
