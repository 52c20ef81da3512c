package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiaohao.problem.CaseFile;
import org.xiaohao.problem.Cases;
import org.xiaohao.problem.QueryCodes;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** Where the office gives an enterprise its query code again, without reading it: by link, or printed and sealed. */
@Controller
@RequestMapping("/desk/cases/{number}/query-code")
class CodePages {

    private final ReportPlaces places;
    private final Cases cases;
    private final ClaimLinks links;
    private final QueryCodes codes;

    CodePages(ReportPlaces places, Cases cases, ClaimLinks links, QueryCodes codes) {
        this.places = places;
        this.cases = cases;
        this.links = links;
        this.codes = codes;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        places.clerk();
        return page(file(number), List.of(), null, model);
    }

    @PostMapping("/send")
    String send(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        Actor clerk = places.clerk();
        CaseFile file = file(number);
        try {
            links.send(file.number(), clerk, chosen(reason));
            return page(file, List.of(), "一次性领取链接已发往企业登记的邮箱，原查询码同时作废。", model);
        } catch (Rejection no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(file, no.reasons(), null, model);
        }
    }

    @PostMapping("/print")
    String print(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        Actor clerk = places.clerk();
        CaseFile file = file(number);
        try {
            String code = codes.renew(
                    file.number(), clerk, "code.printed", chosen(reason).code());
            response.setHeader("Cache-Control", "no-store");
            model.addAttribute("number", file.number());
            model.addAttribute("queryCode", code);
            return "portal/sealed";
        } catch (Rejection no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(file, no.reasons(), null, model);
        }
    }

    private static CodeReason chosen(String reason) {
        return CodeReason.chosen(reason).orElseThrow(() -> new Rejection(List.of(new Reason("reason", "请选择发放查询码的事由"))));
    }

    private CaseFile file(String number) {
        if (!ProblemNumber.looksLike(number)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return cases.find(new ProblemNumber(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(CaseFile file, List<Reason> errors, String done, Model model) {
        String mail = file.enterprise().contactMail();
        model.addAttribute("number", file.number());
        model.addAttribute("hasMail", mail != null && !mail.isBlank());
        model.addAttribute("reasons", CodeReason.choices());
        model.addAttribute("errors", errors);
        model.addAttribute("done", done);
        return "portal/query-code";
    }
}
