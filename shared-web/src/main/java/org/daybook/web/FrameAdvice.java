package org.daybook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /** A page, who may open it, and where it is. */
    private record Link(String label, String href, Set<Role> roles) {}

    private static final List<Link> LINKS = List.of(
            new Link("Dashboard", "/", EnumSet.allOf(Role.class)),
            new Link("Measures", "/measures", EnumSet.allOf(Role.class)),
            new Link("Children", "/children", EnumSet.of(Role.CASEWORKER, Role.AUDITOR)),
            new Link("Worklist", "/worklist", EnumSet.of(Role.CASEWORKER, Role.AUDITOR)),
            new Link("Event history", "/events", EnumSet.of(Role.AUDITOR)),
            new Link("Replay", "/replays", EnumSet.of(Role.AUDITOR, Role.ADMIN)),
            new Link("Access log", "/access-log", EnumSet.of(Role.AUDITOR)),
            new Link("Imports", "/imports", EnumSet.of(Role.AUDITOR, Role.ANALYST, Role.ADMIN)));

    private static List<Frame.NavigationItem> navigation(@Nullable Viewer viewer, String path) {
        return viewer == null
                ? List.of()
                : LINKS.stream()
                        .filter(link -> link.roles().contains(viewer.role()))
                        .map(link -> new Frame.NavigationItem(link.label(), link.href(), within(path, link.href())))
                        .toList();
    }

    private static boolean within(String path, String href) {
        return path.equals(href) || (href.length() > 1 && path.startsWith(href + "/"));
    }
}
