package org.xiaohao.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xiaohao.ledger.Ledger;

/** The ledger of all cases that the visitor may read; its address is the whole question. */
@Controller
class LedgerScreen {

    private final CaseGate gate;
    private final Ledger ledger;
    private final LedgerLines lines;
    private final LedgerChoices choices;

    LedgerScreen(CaseGate gate, Ledger ledger, LedgerLines lines, LedgerChoices choices) {
        this.gate = gate;
        this.ledger = ledger;
        this.lines = lines;
        this.choices = choices;
    }

    @GetMapping({"/desk", "/desk/"})
    String home() {
        return "redirect:/desk/ledger";
    }

    @GetMapping("/desk/ledger")
    String list(LedgerAsk ask, Model model) {
        model.addAttribute("ask", ask);
        model.addAttribute("selects", choices.of(ask));
        model.addAttribute("list", lines.of(ledger.list(ask.filter(), gate.viewer()), ask));
        return "desk/ledger";
    }
}
