package org.daybook.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * The problem document of requests that the server refuses before anything of ours is asked: a request line that is too long, signs
 * that no address may hold. Without it they would get a page that nobody here wrote.
 */
public final class UnparsableRequests extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(UnparsableRequests.class);

    private record Document(
            String type, String title, int status, String detail, String code, List<String> violations) {}

    /** Puts it into the server. */
    @Configuration(proxyBeanMethods = false)
    static class Installed {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> unparsableRequests() {
            return factory -> factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(UnparsableRequests.class.getName());
                }
            });
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ErrorPages.Words words = ErrorPages.words(status);
        Document document = new Document(
                "urn:daybook:problem:" + words.code(), words.title(), status, words.detail(), words.code(), List.of());
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(JsonMapper.shared().writeValueAsString(document));
                response.finishResponse();
            }
        } catch (IOException e) {
            LOG.debug("Whoever asked has gone");
        }
    }
}
