package org.daybook.web;

import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start when a handler of ours does not say who may use it: default deny. */
@Component
class Handlers {

    Handlers(List<RequestMappingHandlerMapping> mappings) {
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().values().forEach(Handlers::check);
        }
    }

    private static void check(HandlerMethod handler) {
        boolean ours = handler.getBeanType().getName().startsWith("org.daybook");
        if (ours && !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class)) {
            throw new IllegalStateException("No role is named at " + handler);
        }
    }
}
