package org.daybook.query.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.daybook.events.Days;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code /api/live}: server-sent events. */
@RestController
class LiveController {

    private final LiveFigures live;
    private final Clock clock;

    LiveController(LiveFigures live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasAnyRole('CASEWORKER', 'PARTNER', 'AUDITOR', 'ANALYST', 'ADMIN')")
    SseEmitter live(
            @RequestParam(required = false) @Nullable String on,
            Principal principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!live.possible()) {
            throw new DataAccessResourceFailureException("The figures do not follow at this moment");
        }
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
        HttpSession session = request.getSession(false);
        return live.watch(day(on), Viewer.of(principal).partner(), session == null ? null : session.getId());
    }

    private LocalDate day(@Nullable String on) {
        try {
            LocalDate day = on == null ? Days.today(clock) : LocalDate.parse(on);
            if (day.getYear() < 1900 || day.getYear() > 2200) {
                throw BadQuestion.malformed("on", "The day is not possible.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw BadQuestion.malformed("on", "on must be a real date, like 2018-09-30.");
        }
    }
}
