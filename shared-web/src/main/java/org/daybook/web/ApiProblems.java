package org.daybook.web;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What may go wrong under {@code /api} besides the domain, as problem documents. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> asked(BadQuestion bad) {
        ProblemDetail problem = Problem.of(bad.status(), bad.code(), "The question cannot be answered", bad.detail());
        problem.setProperty("violations", bad.violations());
        return Problem.answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException e) {
        return asked(BadQuestion.malformed(e.getName(), "The parameter " + e.getName() + " is not well-formed."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException e) {
        String name = e.getParameterName();
        return asked(new BadQuestion(400, "missing-parameter", name, "The parameter " + name + " is missing."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> databaseAway(DataAccessException e) {
        LOG.warn("DB-UNAVAILABLE {}", e.getClass().getSimpleName());
        return Problem.unavailable();
    }

    /** Whoever watched a stream has gone; there is nobody to answer. */
    @ExceptionHandler({AsyncRequestTimeoutException.class, AsyncRequestNotUsableException.class})
    void gone() {
        LOG.debug("A watcher has gone");
    }

    /** Not ours to answer: the security filter turns it into 401 or 403. */
    @ExceptionHandler
    void denied(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e) throws Exception {
        if (e instanceof ErrorResponse response) {
            int status = response.getStatusCode().value();
            return Problem.answer(Problem.of(
                    status,
                    status == 413 ? "too-large" : status == 404 ? "not-found" : "malformed-request",
                    Objects.requireNonNullElse(response.getBody().getTitle(), "The request cannot be read"),
                    "The request is not one that this address takes."));
        }
        throw e;
    }
}
