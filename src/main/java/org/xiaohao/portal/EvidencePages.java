package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xiaohao.evidence.Evidence;
import org.xiaohao.shared.Rejection.Reason;

/** The second page of a report: contracts, invoices, letters. Files are kept one by one, a bad one costs no other. */
@Controller
class EvidencePages {

    private final Drafts drafts;
    private final ReportPlaces places;
    private final Evidence evidence;
    private final Uploads uploads;

    EvidencePages(Drafts drafts, ReportPlaces places, Evidence evidence, Uploads uploads) {
        this.drafts = drafts;
        this.places = places;
        this.evidence = evidence;
        this.uploads = uploads;
    }

    @GetMapping({"/report/drafts/{draft}/evidence", ReportPlaces.COUNTER + "/drafts/{draft}/evidence"})
    String show(@PathVariable UUID draft, HttpServletRequest request, Model model) {
        if (open(draft, request).isSubmitted()) {
            return "redirect:" + places.of(request).base() + "/drafts/" + draft + "/receipt";
        }
        return page(draft, List.of(), model);
    }

    /** Both buttons send the chosen files: nobody loses a file by pressing "next" instead of "upload". */
    @PostMapping({"/report/drafts/{draft}/evidence", ReportPlaces.COUNTER + "/drafts/{draft}/evidence"})
    String upload(
            @PathVariable UUID draft,
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            @RequestParam(name = "next", defaultValue = "more") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<MultipartFile> chosen = files == null ? List.of() : files;
        List<Reason> refused = uploads.keepInDraft(draft, places.of(request).owner(), chosen);
        if (open(draft, request).isSubmitted()) {
            // it became a case in another window, or while the files were on their way
            return "redirect:" + places.of(request).base() + "/drafts/" + draft + "/receipt"
                    + (refused.isEmpty() ? "" : "?late");
        }
        if (!refused.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(draft, refused, model);
        }
        return "redirect:" + places.of(request).base() + "/drafts/" + draft
                + (next.equals("review") ? "/review" : "/evidence");
    }

    @PostMapping({
        "/report/drafts/{draft}/evidence/{file}/remove",
        ReportPlaces.COUNTER + "/drafts/{draft}/evidence/{file}/remove"
    })
    String remove(@PathVariable UUID draft, @PathVariable UUID file, HttpServletRequest request) {
        if (!open(draft, request).isSubmitted()) {
            evidence.dropDraft(file, draft);
        }
        return "redirect:" + places.of(request).base() + "/drafts/" + draft + "/evidence";
    }

    private String page(UUID draft, List<Reason> errors, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("files", FileLine.of(evidence.ofDraft(draft)));
        model.addAttribute("errors", errors);
        model.addAttribute("most", evidence.filesPerReport());
        model.addAttribute("largest", evidence.maxSize());
        return "portal/evidence";
    }

    private Draft open(UUID draft, HttpServletRequest request) {
        return drafts.find(draft, places.of(request).owner()).orElseThrow(DraftGone::new);
    }
}
