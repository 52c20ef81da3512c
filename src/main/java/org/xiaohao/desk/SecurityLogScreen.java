package org.xiaohao.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiaohao.identity.SecurityLog;
import org.xiaohao.organization.Post;
import org.xiaohao.trail.LastVerdict;

/** The security log and the finding on the trail, for auditors alone; there is nothing here to change. */
@Controller
class SecurityLogScreen {

    private static final String PATH = "/desk/security-log";
    private static final int PAGE = 50;

    /** What the address asks for, as it was typed. */
    record Ask(String kind, String person, String from, String to, Integer page) {

        int shownPage() {
            return page == null || page < 1 ? 1 : page;
        }

        SecurityLog.Question question() {
            return new SecurityLog.Question(text(kind), text(person), day(from), day(to));
        }

        String address(int other) {
            return UriComponentsBuilder.fromPath(PATH)
                    .queryParam("kind", "{kind}")
                    .queryParam("person", "{person}")
                    .queryParam("from", "{from}")
                    .queryParam("to", "{to}")
                    .queryParam("page", other)
                    .encode()
                    .buildAndExpand(blank(kind), blank(person), blank(from), blank(to))
                    .toUriString();
        }

        private static String blank(String typed) {
            return typed == null ? "" : typed;
        }

        private static String text(String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }

        private static LocalDate day(String typed) {
            try {
                return text(typed) == null ? null : LocalDate.parse(typed.strip());
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }

    private final CaseGate gate;
    private final SecurityLog log;
    private final SecurityWords words;
    private final LastVerdict trail;

    SecurityLogScreen(CaseGate gate, SecurityLog log, SecurityWords words, LastVerdict trail) {
        this.gate = gate;
        this.log = log;
        this.words = words;
        this.trail = trail;
    }

    @GetMapping(PATH)
    String list(Ask ask, Model model) {
        if (gate.visitor().seats().stream().noneMatch(seat -> seat.post() == Post.AUDITOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        long total = log.count(ask.question());
        int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        int page = Math.min(ask.shownPage(), pages);
        model.addAttribute("ask", ask);
        model.addAttribute("kinds", words.kinds(ask.kind()));
        model.addAttribute("total", total);
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("previous", ask.address(page - 1));
        model.addAttribute("next", ask.address(page + 1));
        model.addAttribute("lines", words.lines(log.read(ask.question(), PAGE, (page - 1) * PAGE)));
        model.addAttribute("trail", trail.finding().orElse(null));
        model.addAttribute(
                "checked",
                trail.finding().map(found -> Words.moment(found.at())).orElse(""));
        return "desk/security-log";
    }
}
