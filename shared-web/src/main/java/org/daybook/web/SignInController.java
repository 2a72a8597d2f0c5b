package org.daybook.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. */
@Controller
class SignInController {

    private final WebSettings settings;

    SignInController(WebSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/sign-in")
    @PreAuthorize("permitAll()")
    String signIn(Model model) {
        model.addAttribute("demonstration", settings.demonstration());
        return "web/sign-in";
    }
}
