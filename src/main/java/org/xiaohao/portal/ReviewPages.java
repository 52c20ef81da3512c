package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.problem.Receipt;
import org.xiaohao.shared.Rejection;
import org.xiaohao.shared.Rejection.Reason;

/** The last pages of a report: look it over, submit it, take the receipt home. */
@Controller
class ReviewPages {

    private static final String SHELF = "portal.receipt.";

    private final Drafts drafts;
    private final ReportPlaces places;
    private final Submission submission;
    private final Evidence evidence;
    private final ReportForms forms;
    private final Reviews reviews;
    private final Office office;

    ReviewPages(
            Drafts drafts,
            ReportPlaces places,
            Submission submission,
            Evidence evidence,
            ReportForms forms,
            Reviews reviews,
            Office office) {
        this.drafts = drafts;
        this.places = places;
        this.submission = submission;
        this.evidence = evidence;
        this.forms = forms;
        this.reviews = reviews;
        this.office = office;
    }

    @GetMapping({"/report/drafts/{draft}/review", ReportPlaces.COUNTER + "/drafts/{draft}/review"})
    String review(@PathVariable UUID draft, HttpServletRequest request, Model model) {
        Draft begun = open(draft, request);
        return begun.isSubmitted() ? receiptOf(draft, request) : page(begun, List.of(), model);
    }

    @PostMapping({"/report/drafts/{draft}/confirm", ReportPlaces.COUNTER + "/drafts/{draft}/confirm"})
    String confirm(@PathVariable UUID draft, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            ReportPlace place = places.of(request);
            Receipt receipt = submission.submit(draft, place);
            if (receipt.queryCode() != null && !place.isCounter()) {
                // only until it has been shown: a double click loses the first answer, not the code
                request.getSession().setAttribute(SHELF + draft, receipt.queryCode());
            }
            return receiptOf(draft, request);
        } catch (Rejection no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(open(draft, request), no.reasons(), model);
        }
    }

    @GetMapping({"/report/drafts/{draft}/receipt", ReportPlaces.COUNTER + "/drafts/{draft}/receipt"})
    String receipt(@PathVariable UUID draft, HttpServletRequest request, Model model) {
        Draft begun = open(draft, request);
        if (!begun.isSubmitted()) {
            return "redirect:" + places.of(request).base() + "/drafts/" + draft + "/review";
        }
        HttpSession session = request.getSession();
        model.addAttribute("number", begun.number());
        model.addAttribute("queryCode", session.getAttribute(SHELF + draft));
        model.addAttribute("typeName", forms.nameOf(begun.type()));
        model.addAttribute("office", office.name());
        session.removeAttribute(SHELF + draft);
        return places.of(request).isCounter() ? "portal/counter-receipt" : "portal/receipt";
    }

    private String page(Draft draft, List<Reason> errors, Model model) {
        model.addAttribute("draft", draft.id());
        model.addAttribute("typeName", forms.nameOf(draft.type()));
        model.addAttribute("entry", CounterEntry.of(draft.typed()));
        model.addAttribute("sections", reviews.of(forms.of(draft.type()), draft.typed()));
        model.addAttribute("files", FileLine.of(evidence.ofDraft(draft.id())));
        model.addAttribute("errors", errors);
        return "portal/review";
    }

    private Draft open(UUID draft, HttpServletRequest request) {
        return drafts.find(draft, places.of(request).owner()).orElseThrow(DraftGone::new);
    }

    private String receiptOf(UUID draft, HttpServletRequest request) {
        return "redirect:" + places.of(request).base() + "/drafts/" + draft + "/receipt";
    }
}
