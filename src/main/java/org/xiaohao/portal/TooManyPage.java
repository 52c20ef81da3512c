package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells a person who sent too much when to come back; the interface for other systems has words of its own. */
@ControllerAdvice(
        assignableTypes = {
            ReportPages.class,
            EvidencePages.class,
            TrackActions.class,
            ClaimPages.class,
            OtherPartyPages.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooManyPage {

    @ExceptionHandler(TooMany.class)
    String wait(TooMany no, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(no.seconds()));
        model.addAttribute("words", no.words());
        return "portal/wait";
    }
}
