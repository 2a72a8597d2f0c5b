package org.daybook.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a parameter that an address under {@code /api} does not have. Who asks for {@code ON=2020-03-31} and is answered for today
 * would quote a wrong number.
 */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

    /** Any read may be asked to wait for a position; where there is nothing to wait for, there is nothing to do. A form sends its token. */
    private static final Set<String> ALWAYS = Set.of("atLeast", "_csrf");

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
        registry.addInterceptor(new ReadableParameters()).excludePathPatterns("/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("org.daybook")) {
            Set<String> names = known.computeIfAbsent(method, KnownParameters::names);
            request.getParameterMap().keySet().stream()
                    .filter(name -> !names.contains(name) && !ALWAYS.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new BadQuestion(
                                400,
                                "unknown-parameter",
                                name.length() > 40 ? name.substring(0, 40) : name,
                                names.isEmpty()
                                        ? "This address takes no parameters."
                                        : "This address takes only these parameters: " + String.join(", ", names)
                                                + ".");
                    });
        }
        return true;
    }

    private static Set<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.name().isEmpty()
                ? parameter.getParameter().getName()
                : annotation.name();
    }
}
