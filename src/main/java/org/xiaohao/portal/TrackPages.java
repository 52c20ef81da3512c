package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An enterprise looks after its report: number and code once, then page by page in this session. */
@Controller
class TrackPages {

    private final CaseKey key;
    private final ProgressPage page;
    private final Office office;

    TrackPages(CaseKey key, ProgressPage page, Office office) {
        this.key = key;
        this.page = page;
        this.office = office;
    }

    @GetMapping("/track")
    String show(HttpServletRequest request, Model model) {
        return OpenedCase.of(request)
                .map(number -> page.show(number, ThreeAnswers.NONE, List.of(), model))
                .orElseGet(() -> ask(model));
    }

    @PostMapping("/track")
    String open(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CaseKey.Try tried = key.open(number, code, request.getRemoteAddr());
        if (tried.isOpen()) {
            OpenedCase.remember(request, tried.opened());
            return "redirect:/track";
        }
        HttpStatus status = tried.isPaused() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND;
        response.setStatus(status.value());
        model.addAttribute("number", number);
        model.addAttribute("error", tried.isPaused() ? pauseWords(tried.pause()) : "编号或者查询码不正确，请对照回执逐位核对。");
        return ask(model);
    }

    @PostMapping("/track/leave")
    String leave(HttpServletRequest request) {
        OpenedCase.forget(request);
        return "redirect:/track";
    }

    private String ask(Model model) {
        model.addAttribute("office", office.name());
        return "portal/track";
    }

    static String pauseWords(Duration pause) {
        long minutes = pause.plusSeconds(59).toMinutes();
        return "输错的次数较多，为保护您的信息，请 " + minutes + " 分钟后再试。";
    }
}
