package org.xiaohao.desk;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.organization.Directory;
import org.xiaohao.organization.UnitKind;
import org.xiaohao.problem.Action;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.supervision.DueDays;
import org.xiaohao.supervision.LookBack;
import org.xiaohao.supervision.LookBackLot;
import org.xiaohao.supervision.LookBacks;

/** What is looked at again after a closing, and the lots that were drawn; for the office and those who watch all units. */
@Controller
class LookBackScreen {

    /** One look at a case. */
    record Line(String number, String title, String reason, String dueOn, String state, String unit, String endedOn) {}

    /** One lot; with seed, share and hash of the numbers it can be drawn again. */
    record Lot(String month, int population, String share, long seed, String sha256, List<String> chosen) {}

    private final CaseGate gate;
    private final LookBacks lookBacks;
    private final LookBackLot lots;
    private final Cases cases;
    private final Directory directory;
    private final People people;
    private final Reveals reveals;
    private final DueDays days;

    LookBackScreen(
            CaseGate gate,
            LookBacks lookBacks,
            LookBackLot lots,
            Cases cases,
            Directory directory,
            People people,
            Reveals reveals,
            DueDays days) {
        this.days = days;
        this.gate = gate;
        this.lookBacks = lookBacks;
        this.lots = lots;
        this.cases = cases;
        this.directory = directory;
        this.people = people;
        this.reveals = reveals;
    }

    @GetMapping("/desk/look-backs")
    String list(Model model) {
        if (!watches()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute(
                "lines",
                lookBacks.all().stream()
                        .filter(look -> gate.may(Action.READ, look.number()))
                        .map(this::line)
                        .toList());
        model.addAttribute("lots", lots.all().stream().map(LookBackScreen::lot).toList());
        return "desk/look-backs";
    }

    private boolean watches() {
        return gate.visitor().seats().stream()
                .filter(seat -> seat.post().handlesCases())
                .flatMap(seat -> directory.unit(seat.unit()).stream())
                .anyMatch(unit -> unit.kind() == UnitKind.OFFICE || unit.kind() == UnitKind.SUPERVISION);
    }

    private Line line(LookBack look) {
        CaseFile file = cases.find(look.number()).orElseThrow();
        return new Line(
                look.number().value(),
                reveals.veil(file).cover(file.title()),
                look.reason().label(),
                days.named(look.dueOn()),
                AfterClosing.state(look),
                look.begunAt() == null ? "" : people.unit(file.lookBackUnit()),
                Words.date(look.endedAt()));
    }

    private static Lot lot(LookBackLot.Drawn drawn) {
        return new Lot(
                drawn.month().toString(),
                drawn.population(),
                Math.round(drawn.share() * 100) + "%",
                drawn.seed(),
                drawn.sha256(),
                drawn.chosen().stream().map(ProblemNumber::value).toList());
    }
}
