package org.xiaohao.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.xiaohao.shared.Rejection;

/** Shows a lawful "no" that no page of its own has shown: the reasons, and no reference, for nothing broke. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RejectionPage {

    private static final HttpStatus STATUS = HttpStatus.UNPROCESSABLE_ENTITY;

    @ExceptionHandler(Rejection.class)
    Object refused(Rejection rejection, HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) ? page(rejection) : problem(rejection);
    }

    private static ModelAndView page(Rejection rejection) {
        ModelAndView page = new ModelAndView("web/error", STATUS);
        page.addObject("words", ErrorWords.of(STATUS));
        page.addObject("reasons", rejection.reasons());
        return page;
    }

    private static ResponseEntity<ProblemDetail> problem(Rejection rejection) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(STATUS, rejection.getMessage());
        problem.setTitle(ErrorWords.of(STATUS).title());
        problem.setProperty("reasons", rejection.reasons());
        return ResponseEntity.status(STATUS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
