package org.daybook.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown when something else fails: a plain page for people, a problem document under {@code /api}. */
@Controller
class ErrorPages implements ErrorController {

    /** What is said of a status. */
    record Words(String code, String title, String detail) {}

    private static final Map<Integer, Words> WORDS = Map.of(
            400,
                    new Words(
                            "malformed-request",
                            "The request cannot be read",
                            "Something in the request is not as it should be."),
            401, new Words("not-signed-in", "Sign in first", "You are not signed in."),
            403, new Words("not-allowed", "Not allowed", "Your role does not allow this."),
            404, new Words("not-found", "Not found", "There is nothing at this address."),
            405,
                    new Words(
                            "method-not-allowed",
                            "Not allowed here",
                            "This address does not take this kind of request."),
            406, new Words("not-acceptable", "Not in that form", "This address answers in JSON, or as a page."),
            413, new Words("too-large", "Too large", "What was sent is larger than is accepted."),
            415, new Words("wrong-media-type", "Wrong kind of content", "Send JSON, or files as multipart form data."),
            414, new Words("too-large", "Too large", "The address is longer than is accepted."),
            503, new Words("unavailable", "Not available now", "The service cannot do this now. Try again shortly."));
    private static final Words UNEXPECTED = new Words(
            "unexpected",
            "Something went wrong",
            "It has been noted. If you were recording something, look whether it is there before you record it again.");

    @RequestMapping("/error")
    @PreAuthorize("permitAll()")
    Object error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return answer(code instanceof Integer number ? number : 404, String.valueOf(path), request);
    }

    static Words words(int status) {
        return WORDS.getOrDefault(status, UNEXPECTED);
    }

    static Object answer(int status, String path, HttpServletRequest request) {
        Words words = words(status);
        if (forProgram(path, request)) {
            return Problem.answer(Problem.of(status, words.code(), words.title(), words.detail()));
        }
        ModelAndView page = new ModelAndView(
                "web/problem", Map.of("status", status, "title", words.title(), "detail", words.detail()));
        page.setStatus(HttpStatus.resolve(status));
        return page;
    }

    private static boolean forProgram(String path, HttpServletRequest request) {
        @Nullable String accept = request.getHeader("Accept");
        return path.startsWith("/api/") || accept == null || !accept.contains("text/html");
    }
}
