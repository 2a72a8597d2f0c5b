package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.command.front.CommandCatalogue;
import org.daybook.query.rows.Versions;
import org.daybook.standalone.RunningDaybook.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What the people who run Daybook and the programs that talk to it are told: the API document, readiness, meters. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatingIT {

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

    private static JsonNode document() {
        return daybook.get("partner", "/api/openapi.json").json();
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker", "partner", "auditor", "analyst", "admin"})
    void every_role_may_read_the_document(String who) {
        assertThat(daybook.get(who, "/api/openapi.json").status()).isEqualTo(200);
    }

    @Test
    void nobody_reads_the_document_without_signing_in() {
        assertThat(daybook.get("", "/api/openapi.json").status()).isEqualTo(401);
    }

    @Test
    void every_route_of_the_api_is_in_the_document() {
        Set<String> routes = daybook
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("org.daybook"))
                .flatMap(e -> e.getKey().getPatternValues().stream()
                        .flatMap(path -> e.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method.name().toLowerCase(java.util.Locale.ROOT) + " " + path)))
                .filter(route -> route.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes).contains("get /api/measures/{key}", "post /api/commands/{name}", "get /api/live");

        assertThat(documented()).containsAll(routes);
    }

    @Test
    void every_command_is_in_the_document_with_its_fields() {
        JsonNode document = document();
        for (CommandCatalogue.Described command :
                daybook.bean(CommandCatalogue.class).describe()) {
            JsonNode body = document.at(
                    "/paths/~1api~1commands~1" + command.name() + "/post/requestBody/content/application~1json/schema");
            assertThat(body.path("$ref").asString()).isEqualTo("#/components/schemas/" + command.name());
            JsonNode schema = document.at("/components/schemas/" + command.name());
            assertThat(schema.path("properties").propertyNames())
                    .containsExactlyElementsOf(command.fields().stream()
                            .map(CommandCatalogue.Field::name)
                            .toList());
            assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                    .containsExactlyInAnyOrderElementsOf(command.fields().stream()
                            .filter(CommandCatalogue.Field::required)
                            .map(CommandCatalogue.Field::name)
                            .toList());
            schema.path("properties")
                    .forEach(field -> assertThat(field.has("type") || field.has("$ref"))
                            .as(command.name() + " " + field)
                            .isTrue());
        }
    }

    @Test
    void every_reference_in_the_document_leads_somewhere() {
        JsonNode document = document();
        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
        assertThat(document.at("/components/schemas/code-legal-status/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("V2", "C2");
    }

    private static Set<String> documented() {
        Set<String> documented = new TreeSet<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method + " " + path.getKey())));
        return documented;
    }

    @Test
    void answers_stay_json_whatever_else_is_asked_for() {
        Answer answer = daybook.send(daybook.request("auditor", "/api/measures")
                .header("Accept", "application/yaml, application/x-yaml;q=0.9, */*;q=0.1")
                .GET());
        assertThat(answer.json().isArray()).isTrue();
    }

    @Test
    void readiness_is_public_and_tells_nothing_but_up_or_down() {
        Answer ready = daybook.get("", "/actuator/health/readiness");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.json().propertyNames()).containsExactly("status");
        assertThat(ready.json().path("status").asString()).isEqualTo("UP");
    }

    @Test
    void meters_count_what_was_accepted_and_refused_and_how_far_the_rows_are_behind() {
        String localId = "meters-4711";
        daybook.record(
                "register-child", "{\"localId\":\"" + localId + "\",\"sex\":\"F\",\"dateOfBirth\":\"2015-03-04\"}");
        Answer again = daybook.post(
                "caseworker",
                "/api/commands/register-child",
                "{\"localId\":\"" + localId + "\",\"sex\":\"F\",\"dateOfBirth\":\"2015-03-04\"}");
        assertThat(again.status()).isEqualTo(422);

        String meters = daybook.get("admin", "/actuator/prometheus").body();

        assertThat(meters)
                .contains("daybook_commands_accepted_total{command=\"register-child\"} 1.0")
                .contains("daybook_commands_refused_total{code=\"local-id-taken\",command=\"register-child\"} 1.0")
                .containsPattern("daybook_projection_lag \\d")
                .doesNotContain(localId, "caseworker");
        assertThat(daybook.get("caseworker", "/actuator/prometheus").status()).isEqualTo(403);
    }

    /** Ends the follower for good, so it is the last. */
    @Test
    @Order(Integer.MAX_VALUE)
    void readiness_is_down_when_the_rows_no_longer_follow() throws InterruptedException {
        daybook.bean(Versions.class).active().follower().close();

        Answer ready = daybook.get("", "/actuator/health/readiness");

        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.json().propertyNames()).containsExactly("status");
        assertThat(daybook.get("", "/actuator/health/liveness").status()).isEqualTo(200);
    }
}
