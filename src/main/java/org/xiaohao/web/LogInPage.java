package org.xiaohao.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one log-in page for the desk and the engine's web applications. */
@Controller
class LogInPage {

    @GetMapping("/login")
    String page() {
        return "web/login";
    }
}
