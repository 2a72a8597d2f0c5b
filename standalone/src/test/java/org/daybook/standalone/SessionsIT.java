package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions, tokens against forged requests, and the headers that every answer carries. */
class SessionsIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    static RunningDaybook daybook;

    @BeforeAll
    static void start() {
        daybook = RunningDaybook.start(folder);
    }

    @AfterAll
    static void stop() {
        if (daybook != null) {
            daybook.close();
        }
    }

    private record Page(String cookie, String token, HttpResponse<String> response) {}

    private static Page open(String path, String cookie) {
        HttpRequest.Builder request = daybook.request("", path).GET();
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> response = Wire.send(request);
        var token = TOKEN.matcher(response.body());
        return new Page(cookie(response, cookie), token.find() ? token.group(1) : "", response);
    }

    private static String cookie(HttpResponse<String> response, String before) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("JSESSIONID=") || each.startsWith("SESSION="))
                .map(each -> each.substring(0, each.indexOf(';')))
                .findFirst()
                .orElse(before);
    }

    private static HttpResponse<String> post(String path, String cookie, String form) {
        return Wire.send(daybook.request("", path)
                .header("Cookie", cookie)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String encoded(String token) {
        return "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    /** The cookie of a session in which somebody is signed in. */
    private static String signIn(String who) {
        Page form = open("/sign-in", "");
        HttpResponse<String> response =
                post("/sign-in", form.cookie(), encoded(form.token()) + "&username=" + who + "&password=" + who);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElse("")).doesNotContain("error");
        String session = cookie(response, form.cookie());
        assertThat(session).as("the session changes when somebody signs in").isNotEqualTo(form.cookie());
        return session;
    }

    @Test
    void the_live_figures_end_when_somebody_signs_out() throws Exception {
        Page form = open("/", signIn("auditor"));
        HttpResponse<java.util.stream.Stream<String>> stream = Wire.send(
                daybook.request("", "/api/live?on=2018-01-01")
                        .header("Cookie", form.cookie())
                        .GET(),
                HttpResponse.BodyHandlers.ofLines());
        assertThat(stream.statusCode()).isEqualTo(200);
        var ended = java.util.concurrent.CompletableFuture.supplyAsync(
                () -> stream.body().count());
        assertThat(ended).isNotDone();

        assertThat(post("/sign-out", form.cookie(), encoded(form.token())).statusCode())
                .isEqualTo(302);

        assertThat(ended.get(30, java.util.concurrent.TimeUnit.SECONDS)).isPositive();
    }

    @Test
    void a_script_of_a_page_is_not_sent_the_password_box_of_the_browser() {
        HttpResponse<String> program =
                Wire.send(daybook.request("", "/api/position").GET());
        HttpResponse<String> page = Wire.send(daybook.request("", "/api/position")
                .header("Sec-Fetch-Mode", "cors")
                .GET());
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void a_session_cannot_post_without_its_token() {
        String session = signIn("admin");

        assertThat(post("/imports?format=ssda903", session, "").statusCode()).isEqualTo(403);
        assertThat(post("/imports?format=ssda903", session, "_csrf=made-up").statusCode())
                .isEqualTo(403);
        assertThat(post("/sign-out", session, "").statusCode()).isEqualTo(403);
        assertThat(open("/imports", session).response().statusCode())
                .as("still signed in")
                .isEqualTo(200);
    }

    @Test
    void a_session_cannot_command_without_its_token() {
        HttpResponse<String> response = Wire.send(daybook.request("", "/api/commands/register-child")
                .header("Cookie", signIn("caseworker"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"localId\":\"forged\",\"sex\":\"F\",\"dateOfBirth\":\"2010-05-04\"}")));

        Wire.problem(response, 403, "not-allowed");
        assertThat(Wire.number(daybook, "select count(*) from event_store.claim"))
                .isZero();
    }

    @Test
    void a_session_posts_with_its_token() {
        String session = signIn("admin");
        Page imports = open("/imports", session);

        HttpResponse<String> response = post("/imports?format=ssda903", session, encoded(imports.token()));

        assertThat(response.statusCode())
                .as("the form comes back and asks for a file")
                .isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session() {
        String session = signIn("auditor");
        Page page = open("/", session);
        assertThat(page.response().statusCode()).isEqualTo(200);

        assertThat(post("/sign-out", session, encoded(page.token())).statusCode())
                .isEqualTo(302);

        assertThat(open("/", session).response().statusCode()).isEqualTo(302);
    }

    @Test
    void a_program_needs_no_token_and_gets_no_session() {
        HttpResponse<String> response = Wire.send(daybook.request("caseworker", "/api/commands/start-care")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        Wire.problem(response, 400, "missing-field");
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_wrong_password_does_not_sign_in() {
        Page form = open("/sign-in", "");

        HttpResponse<String> response =
                post("/sign-in", form.cookie(), encoded(form.token()) + "&username=admin&password=wrong");

        assertThat(response.headers().firstValue("Location").orElse("")).endsWith("/sign-in?error");
        assertThat(open("/", cookie(response, form.cookie())).response().statusCode())
                .isEqualTo(302);
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        List<String> cookies =
                Wire.send(daybook.request("", "/sign-in").GET()).headers().allValues("Set-Cookie");

        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/",
                "/imports",
                "/nothing",
                "/api/measures",
                "/api/nothing",
                "/assets/app.css",
                "/actuator/health"
            })
    void every_answer_carries_the_security_headers(String path) {
        HttpResponse<String> response = Wire.send(daybook.request("admin", path)
                .header("Accept", "text/html, */*")
                .GET());

        assertThat(response.headers().firstValue("X-Content-Type-Options").orElse(""))
                .isEqualTo("nosniff");
        assertThat(response.headers().firstValue("X-Frame-Options").orElse("")).isEqualTo("DENY");
        assertThat(response.headers().firstValue("Referrer-Policy").orElse("")).isEqualTo("same-origin");
        // a proxy may say what it is, but not which one
        assertThat(response.headers().firstValue("Server").orElse("")).doesNotContainPattern("[0-9]");
        assertThat(response.headers().firstValue("X-Powered-By")).isEmpty();
        String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'")
                .doesNotContain("unsafe")
                .doesNotContain("*");
        if (!path.startsWith("/assets")) {
            assertThat(response.headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
        }
    }

    @Test
    void no_page_carries_an_inline_script_or_style() {
        for (String path : List.of("/sign-in", "/", "/imports", "/nothing")) {
            String page = Wire.send(daybook.request("admin", path)
                            .header("Accept", "text/html")
                            .GET())
                    .body();
            assertThat(page)
                    .as(path)
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContainPattern("\\sstyle=|\\son[a-z]+=\"|<style");
        }
    }
}
