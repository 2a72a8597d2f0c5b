package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the wire, whole: status, headers and body; and the problem document of the contract. */
final class Wire {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Wire() {}

    static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** Expects a problem document with everything that the contract promises. */
    static JsonNode problem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("none"))
                .matches("application/problem\\+json(;charset=UTF-8)?");
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.path("code").asString()).as(response.body()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        for (String text : new String[] {"type", "title", "detail"}) {
            assertThat(problem.path(text).asString()).as(text).isNotBlank();
        }
        assertThat(problem.path("violations").isArray()).as("violations").isTrue();
        problem.path("violations").forEach(violation -> {
            assertThat(violation.path("field").isString()).isTrue();
            assertThat(violation.path("code").asString()).isNotBlank();
            assertThat(violation.path("message").asString()).isNotBlank();
        });
        return problem;
    }

    /** The head of the log, straight from the database. */
    static long head(RunningDaybook daybook) {
        return number(daybook, "select position from event_store.log_head");
    }

    static long number(RunningDaybook daybook, String sql) {
        return JdbcClient.create(daybook.owner()).sql(sql).query(Long.class).single();
    }
}
