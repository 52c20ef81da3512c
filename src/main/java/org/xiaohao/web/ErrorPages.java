package org.xiaohao.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers every failure in Chinese, with a reference number and never with a stack trace. */
@Controller
class ErrorPages implements ErrorController {

    private final ErrorReference references;

    ErrorPages(ErrorReference references) {
        this.references = references;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        HttpStatus status = status(request);
        ModelAndView page = new ModelAndView("web/error", status);
        page.addObject("words", words(request, status));
        page.addObject("reference", record(request, status));
        return page;
    }

    @RequestMapping(path = "/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        ErrorWords words = words(request, status);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.advice());
        problem.setTitle(words.title());
        problem.setProperty("reference", record(request, status));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String record(HttpServletRequest request, HttpStatus status) {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        return references.record(request, status, path, cause);
    }

    private static HttpStatus status(HttpServletRequest request) {
        // the server reads the parts of an upload while it looks for the form key, before any page of ours could object
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception fault
                && fault.getCause() instanceof InvalidFileNameException) {
            return HttpStatus.BAD_REQUEST;
        }
        // somebody who opens /error by hand finds nothing there
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static ErrorWords words(HttpServletRequest request, HttpStatus status) {
        boolean expired = request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
        return expired ? ErrorWords.expiredForm() : ErrorWords.of(status);
    }
}
