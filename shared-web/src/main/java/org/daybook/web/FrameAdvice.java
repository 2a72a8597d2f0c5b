package org.daybook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame; nobody sees a link they cannot use. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    private final WebSettings settings;

    FrameAdvice(WebSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, @Nullable Principal principal) {
        Viewer viewer = principal instanceof Authentication ? Viewer.of(principal) : null;
        boolean partner = viewer != null && viewer.partner();
        return new Frame(
                settings.council(),
                "Daybook",
                viewer == null ? null : viewer.name(),
                viewer == null ? null : viewer.role().label(),
                partner
                        ? "Counts only. Numbers from 1 to 5 are not shown."
                        : "Information about children. Do not copy or leave open.",
                navigation(viewer, request.getRequestURI()));
    }

    private static List<Frame.NavigationItem> navigation(@Nullable Viewer viewer, String path) {
        List<Frame.NavigationItem> items = new ArrayList<>();
        if (viewer != null) {
            items.add(new Frame.NavigationItem("Dashboard", "/", "/".equals(path)));
            if (List.of(Role.CASEWORKER, Role.AUDITOR).contains(viewer.role())) {
                items.add(new Frame.NavigationItem("Worklist", "/worklist", path.startsWith("/worklist")));
            }
            if (List.of(Role.AUDITOR, Role.ANALYST, Role.ADMIN).contains(viewer.role())) {
                items.add(new Frame.NavigationItem("Imports", "/imports", path.startsWith("/imports")));
            }
        }
        return items;
    }
}
