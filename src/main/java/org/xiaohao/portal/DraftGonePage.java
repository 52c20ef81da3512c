package org.xiaohao.portal;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tells that a draft has expired and what to do now. */
@ControllerAdvice(basePackageClasses = DraftGone.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DraftGonePage {

    private final PortalSettings settings;

    DraftGonePage(PortalSettings settings) {
        this.settings = settings;
    }

    @ExceptionHandler(DraftGone.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String gone(Model model) {
        model.addAttribute("hours", settings.draftLife().plusMinutes(59).toHours());
        return "portal/gone";
    }
}
