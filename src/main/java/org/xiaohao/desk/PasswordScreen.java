package org.xiaohao.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiaohao.identity.OwnPassword;
import org.xiaohao.identity.PasswordLimit;
import org.xiaohao.shared.Rejection;

/** Where a person changes the own password. */
@Controller
class PasswordScreen {

    private final CaseGate gate;
    private final OwnPassword passwords;
    private final PasswordLimit sessions;

    PasswordScreen(CaseGate gate, OwnPassword passwords, PasswordLimit sessions) {
        this.gate = gate;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping("/desk/password")
    String page(Model model) {
        model.addAttribute("account", gate.visitor().person().value());
        model.addAttribute("reasons", List.of());
        return "desk/password";
    }

    /** What was typed is not given back to the page: passwords are typed anew. */
    @PostMapping("/desk/password")
    String change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        try {
            passwords.change(gate.visitor().person(), request.getRemoteAddr(), old, fresh, again);
        } catch (Rejection refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("account", gate.visitor().person().value());
            model.addAttribute("reasons", refused.reasons());
            return "desk/password";
        }
        sessions.keep(request);
        flash.addFlashAttribute("done", "密码已修改，下次登录请使用新密码。您在其他电脑上的登录已经退出。");
        return "redirect:/desk/password";
    }
}
