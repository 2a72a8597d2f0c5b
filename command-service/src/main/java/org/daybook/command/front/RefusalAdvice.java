package org.daybook.command.front;

import org.daybook.command.entry.Refused;
import org.daybook.store.AppendRefused;
import org.daybook.web.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals as problem documents (RFC 9457). */
@RestControllerAdvice("org.daybook.command")
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        ProblemDetail problem =
                Problem.of(refused.kind().status(), refused.code(), title(refused.kind()), refused.detail());
        problem.setProperty("violations", refused.violations());
        if (refused.dfeRule() != null) {
            problem.setProperty("rule", refused.dfeRule());
        }
        if (!refused.blockedBy().isEmpty()) {
            problem.setProperty("blockedBy", refused.blockedBy());
        }
        return Problem.answer(problem);
    }

    private static String title(Refused.Kind kind) {
        return switch (kind) {
            case MALFORMED -> "The request cannot be read";
            case UNKNOWN -> "Not found";
            case CHANGED -> "The record has changed";
            case RULE -> "A rule does not allow this";
        };
    }

    @ExceptionHandler({AppendRefused.class, DataAccessException.class})
    ResponseEntity<ProblemDetail> unavailable(RuntimeException e) {
        return Problem.unavailable();
    }
}
