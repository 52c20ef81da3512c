package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages of a report where they stand, so that one set of them serves both places. */
@ControllerAdvice(assignableTypes = {ReportPages.class, EvidencePages.class, ReviewPages.class})
class PlaceAdvice {

    private final ReportPlaces places;

    PlaceAdvice(ReportPlaces places) {
        this.places = places;
    }

    @ModelAttribute("place")
    ReportPlace place(HttpServletRequest request) {
        return places.of(request);
    }
}
