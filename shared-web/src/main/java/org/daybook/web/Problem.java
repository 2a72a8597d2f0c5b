package org.daybook.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problem documents (RFC 9457) with a stable code; they never carry personal data. */
public final class Problem {

    private Problem() {}

    public static ProblemDetail of(int status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:daybook:problem:" + code));
        problem.setTitle(title);
        problem.setDetail(detail);
        problem.setProperty("code", code);
        problem.setProperty("violations", List.of());
        return problem;
    }

    public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The database is not there, or not yet where the reader needs it. */
    public static ResponseEntity<ProblemDetail> unavailable() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(of(
                        503, "unavailable", "Not available now", "The service cannot do this now. Try again shortly."));
    }
}
