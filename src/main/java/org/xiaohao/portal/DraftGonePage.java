package org.xiaohao.portal;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tells that a draft has expired and what to do now. */
@ControllerAdvice(basePackageClasses = DraftGone.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DraftGonePage {

    @ExceptionHandler(DraftGone.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String gone() {
        return "portal/gone";
    }
}
