package org.daybook.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Uploads that cannot be taken apart. They fail before any handler is found, and the error page would fail on them again. */
@ControllerAdvice
class UploadProblems {

    @ExceptionHandler
    Object broken(MultipartException e, HttpServletRequest request) {
        int status = e instanceof MaxUploadSizeExceededException ? 413 : 400;
        return ErrorPages.answer(status, request.getRequestURI(), request);
    }
}
