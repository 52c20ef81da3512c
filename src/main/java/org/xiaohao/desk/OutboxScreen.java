package org.xiaohao.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiaohao.notice.NoticeCatalogue;
import org.xiaohao.notice.NoticeText;
import org.xiaohao.notice.OutboxReader;
import org.xiaohao.notice.OutboxReader.Line;
import org.xiaohao.notice.OutboxReader.State;

/** What was sent, what waits and what failed; where a notice is sent again. */
@Controller
class OutboxScreen {

    private static final String PATH = "/desk/outbox";
    private static final int PAGE = 50;

    /** What the address asks for, as it was typed. */
    record Ask(String state, String kind, String number, Integer page) {

        State wanted() {
            return Arrays.stream(State.values())
                    .filter(one -> one.name().equals(state))
                    .findFirst()
                    .orElse(null);
        }

        OutboxReader.Question question() {
            return new OutboxReader.Question(wanted(), text(kind), text(number));
        }

        /** The same list at another page or in another state. */
        String address(State other, int at) {
            return UriComponentsBuilder.fromPath(PATH)
                    .queryParam("state", other == null ? "" : other.name())
                    .queryParam("kind", "{kind}")
                    .queryParam("number", "{number}")
                    .queryParam("page", at)
                    .encode()
                    .buildAndExpand(kind == null ? "" : kind, number == null ? "" : number)
                    .toUriString();
        }

        private static String text(String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }
    }

    /** A state with its count, as a link. */
    record Count(State state, int number, String address, boolean chosen) {}

    /** A row; {@code when} is the moment that matters in its state. */
    record Row(Line line, String kind, String queuedAt, String when) {}

    private final NoticeKeepers keepers;
    private final CaseGate gate;
    private final OutboxReader outbox;
    private final NoticeCatalogue catalogue;
    private final NoticeEditing editing;

    OutboxScreen(
            NoticeKeepers keepers,
            CaseGate gate,
            OutboxReader outbox,
            NoticeCatalogue catalogue,
            NoticeEditing editing) {
        this.keepers = keepers;
        this.gate = gate;
        this.outbox = outbox;
        this.catalogue = catalogue;
        this.editing = editing;
    }

    @GetMapping(PATH)
    String list(Ask ask, Model model) {
        keepers.requirePostmaster();
        long total = outbox.count(ask.question());
        int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        int page = Math.max(1, Math.min(ask.page() == null ? 1 : ask.page(), pages));
        Map<String, String> titles = catalogue.all().stream()
                .map(NoticeCatalogue.Kind::text)
                .collect(Collectors.toMap(NoticeText::kind, NoticeText::title));
        model.addAttribute("ask", ask);
        model.addAttribute("counts", counts(ask));
        model.addAttribute("titles", titles);
        model.addAttribute("total", total);
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("previous", ask.address(ask.wanted(), page - 1));
        model.addAttribute("next", ask.address(ask.wanted(), page + 1));
        model.addAttribute("rows", rows(outbox.read(ask.question(), PAGE, (page - 1) * PAGE), titles));
        // an administrator handles no case, so a link would lead to a closed door
        model.addAttribute("opensCases", keepers.isOfOffice());
        return "desk/outbox";
    }

    @PostMapping(PATH + "/{id}/resend")
    String resend(@PathVariable UUID id, RedirectAttributes flash) {
        keepers.requirePostmaster();
        editing.resend(gate.visitor(), id);
        flash.addFlashAttribute("done", "已重新排队，几秒钟内再次发送。");
        return "redirect:" + PATH;
    }

    private List<Count> counts(Ask ask) {
        Map<State, Integer> numbers = outbox.counts();
        Function<State, Count> count =
                state -> new Count(state, numbers.get(state), ask.address(state, 1), state == ask.wanted());
        return Arrays.stream(State.values()).map(count).toList();
    }

    private static List<Row> rows(List<Line> lines, Map<String, String> titles) {
        return lines.stream()
                .map(line -> new Row(
                        line,
                        titles.getOrDefault(line.kind(), line.kind()),
                        Words.moment(line.queuedAt()),
                        line.nextAt() == null ? Words.moment(line.sentAt()) : Words.moment(line.nextAt())))
                .toList();
    }
}
