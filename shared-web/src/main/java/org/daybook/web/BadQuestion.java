package org.daybook.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A question that cannot be answered as it was asked: an unknown key, a malformed day, a window that does not exist. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public final class BadQuestion extends RuntimeException {

    private final int status;
    private final String code;
    private final String field;

    public BadQuestion(int status, String code, String field, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    public static BadQuestion malformed(String field, String detail) {
        return new BadQuestion(400, "malformed-parameter", field, detail);
    }

    public static BadQuestion unknown(String field, String detail) {
        return new BadQuestion(404, "not-found", field, detail);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** The parameter that is wrong. */
    public String field() {
        return field;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<Map<String, String>> violations() {
        return List.of(Map.of("field", field, "code", code, "message", detail()));
    }
}
