package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiaohao.notice.NoticeCatalogue;
import org.xiaohao.notice.NoticeText;
import org.xiaohao.notice.Slot;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** The texts of all notices: what each is for, how it looks, and where it is edited. */
@Controller
class NoticesScreen {

    private static final String LIST = "/desk/notices";
    private static final int UNPROCESSABLE = HttpStatus.UNPROCESSABLE_ENTITY.value();
    // a mail brings its style in its tags; it is shown in a frame that runs and opens nothing
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** A row of the list. */
    record Line(String kind, String title, String use, String subject, String changedAt, List<Reason> faults) {}

    /** What was typed; {@code seen} is the mark of the text it began with, {@code shown} of the one last previewed. */
    record Typed(String plain, String html, String seen, String shown) {

        NoticeText text(String kind) {
            return new NoticeText(kind, plain == null ? "" : plain, html == null ? "" : html);
        }
    }

    private final NoticeKeepers keepers;
    private final CaseGate gate;
    private final NoticeCatalogue catalogue;
    private final NoticeEditing editing;

    NoticesScreen(NoticeKeepers keepers, CaseGate gate, NoticeCatalogue catalogue, NoticeEditing editing) {
        this.keepers = keepers;
        this.gate = gate;
        this.catalogue = catalogue;
        this.editing = editing;
    }

    @GetMapping(LIST)
    String list(Model model) {
        keepers.requireReader();
        model.addAttribute("lines", catalogue.all().stream().map(this::line).toList());
        model.addAttribute("postmaster", keepers.isPostmaster());
        model.addAttribute("editor", keepers.mayEdit());
        return "desk/notices";
    }

    @GetMapping(LIST + "/{kind}")
    String open(@PathVariable String kind, Model model, HttpServletResponse response) {
        keepers.requireReader();
        NoticeCatalogue.Kind found = find(kind);
        String mark = found.text().mark();
        model.addAttribute("spoilt", !found.faults().isEmpty());
        return show(model, response, found.text(), mark, mark, found.faults());
    }

    @PostMapping(LIST + "/{kind}")
    String change(
            @PathVariable String kind,
            @RequestParam(defaultValue = "preview") String action,
            Typed typed,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        keepers.requireEditor();
        find(kind);
        NoticeText text = typed.text(kind);
        List<Reason> faults = catalogue.faults(text);
        // nothing is saved that its editor has not seen as a mail
        boolean wasShown = text.mark().equals(typed.shown());
        if (!faults.isEmpty() || !action.equals("save") || !wasShown) {
            model.addAttribute("unsaved", faults.isEmpty());
            response.setStatus(faults.isEmpty() ? HttpServletResponse.SC_OK : UNPROCESSABLE);
            return show(model, response, text, typed.seen(), faults.isEmpty() ? text.mark() : "", faults);
        }
        try {
            editing.save(gate.visitor().person(), text, typed.seen());
        } catch (Rejection refused) {
            response.setStatus(UNPROCESSABLE);
            return show(model, response, text, typed.seen(), text.mark(), refused.reasons());
        }
        flash.addFlashAttribute("done", "已保存，下一封邮件起使用新文本。");
        return "redirect:" + LIST + "/" + kind;
    }

    private NoticeCatalogue.Kind find(String kind) {
        return catalogue.find(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(
            Model model, HttpServletResponse response, NoticeText text, String seen, String shown, List<Reason> why) {
        response.setHeader("Content-Security-Policy", POLICY);
        model.addAttribute("text", text);
        model.addAttribute("seen", seen);
        model.addAttribute("shown", shown);
        model.addAttribute("reasons", why);
        model.addAttribute("preview", catalogue.faults(text).isEmpty() ? catalogue.preview(text) : null);
        model.addAttribute("slots", Slot.of(text.kind()));
        model.addAttribute("editor", keepers.mayEdit());
        model.addAttribute("editable", catalogue.isEditable());
        return "desk/notice";
    }

    private Line line(NoticeCatalogue.Kind kind) {
        NoticeText text = kind.text();
        return new Line(
                text.kind(), text.title(), text.use(), text.subject(), Words.moment(kind.changedAt()), kind.faults());
    }
}
