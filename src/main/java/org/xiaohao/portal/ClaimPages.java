package org.xiaohao.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an enterprise takes its query code: looking costs nothing, pressing the button uses the link up. */
@Controller
class ClaimPages {

    private final ClaimLinks links;
    private final Office office;

    ClaimPages(ClaimLinks links, Office office) {
        this.links = links;
        this.office = office;
    }

    /** A mail scanner that opens the link must not use it up. */
    @GetMapping("/claim/{token}")
    String show(@PathVariable String token, HttpServletResponse response, Model model) {
        if (!links.isOpen(token)) {
            return gone(response, model);
        }
        // the token of the address is in every model; only this says that its link still works
        model.addAttribute("open", true);
        return "portal/claim";
    }

    @PostMapping("/claim/{token}")
    String take(@PathVariable String token, HttpServletResponse response, Model model) {
        var receipt = links.use(token);
        if (receipt.isEmpty()) {
            return gone(response, model);
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("number", receipt.get().number());
        model.addAttribute("queryCode", receipt.get().queryCode());
        return "portal/claim";
    }

    private String gone(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("office", office.name());
        return "portal/claim";
    }
}
