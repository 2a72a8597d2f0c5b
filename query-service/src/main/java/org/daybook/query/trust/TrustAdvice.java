package org.daybook.query.trust;

import java.security.Principal;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what is to be said about the counts, as {@code trust}; the fragment {@code query/trust :: banner} shows it. */
@ControllerAdvice(annotations = Controller.class)
class TrustAdvice {

    private final Trust trust;

    TrustAdvice(Trust trust) {
        this.trust = trust;
    }

    @ModelAttribute("trust")
    Notice trust(@Nullable Principal principal) {
        boolean partner =
                !(principal instanceof Authentication) || Viewer.of(principal).partner();
        return trust.notice(partner);
    }
}
