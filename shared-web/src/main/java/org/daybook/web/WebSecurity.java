package org.daybook.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/** Sign-in for people, HTTP Basic for programs; everything else is decided at each handler, and what names no role is closed. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableMethodSecurity
@EnableConfigurationProperties(WebSettings.class)
public class WebSecurity {

    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final RequestMatcher API = request -> request.getRequestURI().startsWith("/api/");
    /** A program sends its password with every request, so no page elsewhere can borrow it. */
    private static final RequestMatcher BASIC = request -> request.getHeader("Authorization") != null;

    @Bean
    SecurityFilterChain security(HttpSecurity http, JsonMapper json) throws Exception {
        return http.authorizeHttpRequests(requests -> requests
                        // the end of a stream that was allowed when it began
                        .dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                "/assets/**",
                                "/favicon.ico",
                                "/sign-in",
                                "/error",
                                "/actuator/health/**",
                                "/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMIN.name())
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage("/sign-in").failureUrl("/sign-in?error").defaultSuccessUrl("/", false))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .httpBasic(basic ->
                        basic.authenticationEntryPoint((request, response, e) -> unauthorised(request, response, json)))
                .csrf(csrf -> csrf.ignoringRequestMatchers(BASIC))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                (request, response, e) -> unauthorised(request, response, json), API)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), request -> true)
                        .accessDeniedHandler((request, response, e) -> denied(request, response, json)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(Customizer.withDefaults()))
                .build();
    }

    /** Says when a session ends, so that the streams that were opened in it can end too. */
    @Bean
    HttpSessionEventPublisher sessionEnds() {
        return new HttpSessionEventPublisher();
    }

    private static void unauthorised(HttpServletRequest request, HttpServletResponse response, JsonMapper json)
            throws IOException {
        // a script of our pages says so itself; the browser's own password box would only confuse
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Daybook\"");
        }
        write(response, json, Problem.of(401, "not-signed-in", "Sign in first", "You are not signed in."));
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, JsonMapper json)
            throws IOException {
        if (API.matches(request)) {
            write(response, json, Problem.of(403, "not-allowed", "Not allowed", "Your role does not allow this."));
        } else {
            response.sendError(403);
        }
    }

    private static void write(HttpServletResponse response, JsonMapper json, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        // bytes: a writer would name a charset that JSON does not have
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
