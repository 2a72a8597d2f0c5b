package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may do what, held against every route that there is. */
class RolesIT {

    private static final Map<String, Set<String>> MAY = WhoMay.ROUTES;

    private static final String NO_IMPORT = "00000000-0000-4000-8000-000000000000";

    @TempDir
    static Path folder;

    static RunningDaybook daybook;

    @BeforeAll
    static void start() {
        daybook = RunningDaybook.start(folder);
    }

    @AfterAll
    static void stop() {
        daybook.close();
    }

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        daybook.context().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(each -> each.getValue().getBeanType().getName().startsWith("org.daybook"))
                .forEach(each -> each.getKey().getPatternValues().forEach(pattern -> {
                    var methods = each.getKey().getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        routes.add("GET " + pattern);
                    }
                    methods.forEach(method -> routes.add(method + " " + pattern));
                }));
        return routes;
    }

    @Test
    void every_route_is_in_the_table() {
        assertThat(routes()).containsExactlyInAnyOrderElementsOf(MAY.keySet());
    }

    private static HttpRequest.Builder request(String who, String route) {
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("{name}", route.contains("commands") ? "start-care" : "sex")
                .replace("{key}", "children-in-care")
                .replace("{id}", NO_IMPORT)
                .replace("{position}", "1");
        String query = path.endsWith("series")
                ? "?from=2018-01-01&to=2018-06-30"
                : path.endsWith("changes")
                        ? "?from=position:0"
                        : path.endsWith("imports")
                                ? "?format=none"
                                : route.equals("POST /replays")
                                        ? "?upTo=none"
                                        : route.equals("POST /worklist")
                                                ? "?childId=c&entryId=e&warning=w&reason=other"
                                                : "";
        HttpRequest.Builder request = daybook.request(who, path + query);
        return route.startsWith("POST")
                ? request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"))
                : request.GET();
    }

    /** Only the status; a stream of events is not waited for. */
    private static int status(HttpRequest.Builder request) {
        HttpResponse<java.io.InputStream> response = Wire.send(request, BodyHandlers.ofInputStream());
        try (java.io.InputStream body = response.body()) {
            return response.statusCode();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker", "partner", "auditor", "analyst", "admin"})
    void a_role_may_what_the_table_says_and_nothing_else(String role) {
        MAY.forEach((route, roles) -> {
            int status = status(request(role, route));
            if (roles.contains(role)) {
                assertThat(status).as(role + " " + route).isNotIn(401, 403, 302).isLessThan(500);
            } else {
                assertThat(status).as(role + " " + route).isEqualTo(403);
            }
        });
    }

    @Test
    void a_refusal_for_the_role_is_a_problem_document_under_api() {
        Wire.problem(Wire.send(request("partner", "GET /api/measures/{key}/entries")), 403, "not-allowed");
        Wire.problem(Wire.send(request("auditor", "POST /api/commands/{name}")), 403, "not-allowed");
    }

    @Test
    void nobody_gets_anything_but_the_way_in() {
        MAY.keySet().stream().filter(route -> !MAY.get(route).contains("")).forEach(route -> {
            if (route.contains(" /api/")) {
                HttpResponse<String> response = Wire.send(request("", route));
                // without a session a post fails for its missing token before anybody asks who it is
                if (route.startsWith("GET")) {
                    Wire.problem(response, 401, "not-signed-in");
                } else {
                    assertThat(response.statusCode()).as(route).isIn(401, 403);
                }
            } else if (route.startsWith("GET")) {
                HttpResponse<String> response = Wire.send(request("", route));
                assertThat(response.statusCode()).as(route).isEqualTo(302);
                assertThat(response.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
            } else {
                assertThat(status(request("", route))).as(route).isIn(302, 403);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/events",
                "/api/children",
                "/api/nothing",
                "/nothing",
                "/actuator",
                "/actuator/prometheus",
                "/actuator/env"
            })
    void what_no_route_names_is_closed_to_nobody(String path) {
        assertThat(status(daybook.request("", path).GET())).as(path).isIn(401, 302);
    }

    @Test
    void only_the_health_is_open_and_only_an_administrator_sees_the_meters() {
        assertThat(status(daybook.request("", "/actuator/health").GET())).isEqualTo(200);
        assertThat(daybook.get("", "/actuator/health").body())
                .doesNotContain("components")
                .doesNotContain("details");
        for (String role : WhoMay.ROLES) {
            int expected = role.equals("admin") ? 200 : 403;
            assertThat(status(daybook.request(role, "/actuator/prometheus").GET()))
                    .as(role)
                    .isEqualTo(expected);
        }
        for (String path : List.of("/actuator/env", "/actuator/heapdump", "/actuator/shutdown", "/actuator/beans")) {
            assertThat(status(daybook.request("admin", path).GET())).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/children",
                "/api/children/child:1",
                "/api/children/child:1/chronology",
                "/api/events",
                "/api/access-log",
                "/api/replays",
                "/api/log/checkpoint",
                "/api/imports",
                "/api/measures/children-in-care/entries",
                "/api/measures/children-in-care/changes?from=position:0",
                "/imports",
                "/api/imports/open-not-in-latest-return"
            })
    void a_partner_never_gets_behind_the_counts(String path) {
        assertThat(status(daybook.request("partner", path).GET())).as(path).isIn(403, 404, 405);
    }

    @Test
    void a_wrong_password_is_nobody() {
        String wrong = java.util.Base64.getEncoder()
                .encodeToString("admin:wrong".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Wire.problem(
                Wire.send(daybook.request("", "/api/measures")
                        .header("Authorization", "Basic " + wrong)
                        .GET()),
                401,
                "not-signed-in");
    }
}
