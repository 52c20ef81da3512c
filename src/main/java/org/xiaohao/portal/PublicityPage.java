package org.xiaohao.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xiaohao.organization.Directory;
import org.xiaohao.problem.Publicity;
import org.xiaohao.supervision.CaseClock;
import org.xiaohao.supervision.Clocks;

/** Shows everybody which cases are about to be closed, and with what (销号公示). */
@Controller
class PublicityPage {

    private static final String LIMIT = "publicity";

    private final Publicity publicity;
    private final Clocks clocks;
    private final Directory directory;
    private final ReportForms forms;
    private final Office office;
    private final PortalSettings settings;
    private final Clock clock;

    PublicityPage(
            Publicity publicity,
            Clocks clocks,
            Directory directory,
            ReportForms forms,
            Office office,
            PortalSettings settings,
            Clock clock) {
        this.publicity = publicity;
        this.clocks = clocks;
        this.directory = directory;
        this.forms = forms;
        this.office = office;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param enterprise {@code null} when it is not named */
    record Entry(
            String number,
            String typeName,
            String zoneName,
            String enterprise,
            String result,
            String words,
            LocalDate from,
            String until) {}

    @GetMapping("/publicity")
    String show(Model model) {
        List<Entry> entries = publicity.running().stream().map(this::entry).toList();
        model.addAttribute("entries", entries);
        model.addAttribute("office", office.name());
        model.addAttribute("phone", settings.officePhone());
        return "portal/publicity";
    }

    private Entry entry(Publicity.Shown shown) {
        var file = shown.file();
        var limit = clocks.running(file.number()).stream()
                .filter(each -> each.rule().equals(LIMIT))
                .findFirst();
        return new Entry(
                file.number().value(),
                forms.nameOf(file.type()),
                directory.nameOf(file.zone()),
                shown.enterprise(),
                shown.result().label(),
                shown.words(),
                limit.map(CaseClock::startedAt).map(this::day).orElse(null),
                limit.map(CaseClock::dueWords).orElse(null));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
