package org.daybook.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says that the service is not available where the database fails before any handler is asked: sessions are kept in it in the split
 * form. Nothing of the failure is told.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {

    private static final String PAGE = "<!doctype html><html lang=\"en-GB\"><title>Not available now - Daybook</title>"
            + "<h1>Not available now</h1><p>The service cannot do this now. Try again shortly.</p></html>";

    private final JsonMapper json;

    DatabaseAway(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException e) {
            unavailable(request, response, e);
        } catch (ServletException e) {
            if (!ofDatabase(e)) {
                throw e;
            }
            unavailable(request, response, e);
        }
    }

    private static boolean ofDatabase(@Nullable Throwable e) {
        return e != null
                && (e instanceof DataAccessException
                        || e instanceof TransactionException
                        || e instanceof SQLException
                        || ofDatabase(e.getCause()));
    }

    private void unavailable(HttpServletRequest request, HttpServletResponse response, Exception because)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            throw new ServletException(because);
        }
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "2");
        String accept = request.getHeader("Accept");
        boolean page = accept != null
                && accept.contains("text/html")
                && !request.getRequestURI().startsWith("/api/");
        response.setContentType(page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = page
                ? PAGE.getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(Problem.of(
                        503, "unavailable", "Not available now", "The service cannot do this now. Try again shortly."));
        response.getOutputStream().write(body);
    }
}
