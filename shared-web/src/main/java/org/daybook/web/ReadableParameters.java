package org.daybook.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses control characters in what is asked for: no record holds them, and the database does not take them. */
final class ReadableParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (Arrays.stream(values).anyMatch(value -> value.chars().anyMatch(ReadableParameters::control))) {
                throw BadQuestion.malformed(
                        name.length() > 40 ? name.substring(0, 40) : name, "It contains a control character.");
            }
        });
        return true;
    }

    private static boolean control(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}
