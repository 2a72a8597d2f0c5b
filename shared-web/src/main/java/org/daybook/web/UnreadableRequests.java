package org.daybook.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Requests that cannot be taken apart. They fail before anything of ours is asked, and some would fail again on the error page. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableRequests {

    /** Parameters without a name, broken escapes: whoever sends them needs no stack trace in our log. */
    @ExceptionHandler
    Object broken(InvalidParameterException e, HttpServletRequest request) {
        return ErrorPages.answer(400, request.getRequestURI(), request);
    }

    @ExceptionHandler
    Object broken(MultipartException e, HttpServletRequest request) {
        int status = e instanceof MaxUploadSizeExceededException ? 413 : 400;
        return ErrorPages.answer(status, request.getRequestURI(), request);
    }
}
