package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiaohao.desk.sheet.SheetReader;
import org.xiaohao.form.Field;
import org.xiaohao.round.Round;
import org.xiaohao.round.RoundKind;
import org.xiaohao.round.RoundRows;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rejection;

/** Where a zone hands in its survey as a table: shown first with every fault, and taken over only when confirmed. */
@Controller
@RequestMapping("/desk/rounds/{number}/sheet")
class SheetPages {

    private static final String PREVIEW = "xiaohao.sheet.";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RoundGate gate;
    private final RoundForms forms;
    private final SurveySheet sheets;
    private final RoundRows rows;

    SheetPages(RoundGate gate, RoundForms forms, SurveySheet sheets, RoundRows rows) {
        this.gate = gate;
        this.forms = forms;
        this.sheets = sheets;
        this.rows = rows;
    }

    @GetMapping("/template.xlsx")
    void template(@PathVariable String number, HttpServletResponse response) throws IOException {
        Round round = survey(number);
        response.setContentType(WORKBOOK);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("摸底排查表-" + round.number() + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        SheetTemplate.write(round, forms.row(round).inputs(), rows.most(), response.getOutputStream());
    }

    /** Nothing is kept but for this visitor, and only until the next table. */
    @PostMapping
    String preview(
            @PathVariable String number,
            @RequestParam(required = false) MultipartFile file,
            HttpSession session,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Round round = survey(number);
        gate.writer(round);
        session.removeAttribute(PREVIEW + number);
        try {
            var lines = new ArrayList<>(sheets.read(round, bytes(file)));
            session.setAttribute(PREVIEW + number, lines);
            return page(round, lines, List.of(), model);
        } catch (Rejection no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(round, List.of(), no.reasons(), model);
        }
    }

    /** Takes over the rows without fault; a second press finds nothing any more. */
    @PostMapping("/confirm")
    String confirm(@PathVariable String number, HttpSession session, RedirectAttributes next) {
        Round round = survey(number);
        Actor writer = gate.writer(round);
        var good = previewed(session, number).stream()
                .filter(SurveySheet.Line::isGood)
                .map(SurveySheet.Line::content)
                .toList();
        session.removeAttribute(PREVIEW + number);
        if (good.isEmpty()) {
            next.addFlashAttribute("done", "没有可以导入的行，请重新选择表格。");
        } else {
            rows.add(round.number(), writer, good);
            next.addFlashAttribute("done", "已导入 " + good.size() + " 行，尚未报送。");
        }
        return "redirect:/desk/rounds/" + number + "#rows";
    }

    @SuppressWarnings("unchecked")
    private static List<SurveySheet.Line> previewed(HttpSession session, String number) {
        Object kept = session.getAttribute(PREVIEW + number);
        return kept == null ? List.of() : (List<SurveySheet.Line>) kept;
    }

    private Round survey(String number) {
        Round round = gate.require(number);
        if (round.kind() != RoundKind.SURVEY) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return round;
    }

    /** One byte too many is enough to know that it is too large. */
    private static byte[] bytes(MultipartFile file) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var content = file.getInputStream()) {
            return content.readNBytes(SheetReader.LARGEST + 1);
        }
    }

    private String page(Round round, List<SurveySheet.Line> lines, List<Rejection.Reason> reasons, Model model) {
        model.addAttribute("number", round.number().value());
        model.addAttribute("roundTitle", round.title());
        model.addAttribute(
                "columns", forms.row(round).inputs().stream().map(Field::label).toList());
        model.addAttribute("lines", lines);
        model.addAttribute(
                "good", lines.stream().filter(SurveySheet.Line::isGood).count());
        model.addAttribute("reasons", reasons);
        return "desk/round-sheet";
    }
}
