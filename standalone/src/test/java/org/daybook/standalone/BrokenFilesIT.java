package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.standalone.BrokenFiles.Bad;
import org.daybook.standalone.BrokenFiles.BadRow;
import org.daybook.standalone.RunningDaybook.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A broken file is refused whole and says where; a bad row never stops the good ones. */
class BrokenFilesIT {

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

    private static Part csv(String name, String text) {
        return new Part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static long kept() {
        return Wire.number(daybook, "select count(*) from imports.staged");
    }

    static Stream<Bad> broken() {
        return BrokenFiles.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_file_fails_and_leaves_nothing(Bad bad) {
        long head = Wire.head(daybook);
        long kept = kept();

        JsonNode job = daybook.bringIn("", new Part("broken.csv", bad.bytes()));

        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("failed");
        assertThat(job.path("failure").path("code").asString())
                .as(job.toString())
                .isEqualTo(bad.code());
        assertThat(job.path("failure").path("file").asString()).isEqualTo("broken.csv");
        assertThat(job.path("failure").path("line").asLong()).as(job.toString()).isEqualTo(bad.line());
        assertThat(job.path("failure").path("message").asString()).isNotBlank();
        assertThat(job.path("events").asInt()).isZero();
        assertThat(Wire.head(daybook)).isEqualTo(head);
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void a_good_file_beside_a_broken_one_records_nothing_until_it_comes_alone() {
        Part good = csv("good.csv", BrokenFiles.HEADER + "beside-broken,1,01/02/2010,WBRI,,,\n");
        Part broken = csv("broken.csv", BrokenFiles.HEADER + "x,1,\"01/02/2010\n");
        long head = Wire.head(daybook);
        long kept = kept();
        for (Part[] files : new Part[][] {{good, broken}, {broken, good}}) {
            JsonNode job = daybook.bringIn("", files);
            assertThat(job.path("state").asString()).isEqualTo("failed");
            assertThat(job.path("failure").path("file").asString()).isEqualTo("broken.csv");
            assertThat(Wire.head(daybook)).isEqualTo(head);
            assertThat(kept()).isEqualTo(kept);
        }

        assertThat(daybook.bringIn("", good).path("accepted").asInt()).isEqualTo(1);
    }

    static Stream<BadRow> badRows() {
        return BrokenFiles.rows().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRows")
    void a_bad_row_is_rejected_between_good_ones(BadRow bad) {
        String name = bad.name().replaceAll("[^a-z0-9]", "");
        String good = "%s-%d,01/02/2018,S,C2,N1,U4,PR1,,,,,,\n";
        String text = BrokenFiles.EPISODES + good.formatted(name, 1) + bad.row() + "\n" + good.formatted(name, 2);

        JsonNode job = daybook.bringIn("&year=2018", new Part("rows.csv", text.getBytes(StandardCharsets.UTF_8)));

        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.path("accepted").asInt()).as(job.toString()).isEqualTo(2);
        assertThat(job.path("rejected").asInt()).as(job.toString()).isEqualTo(1);
        JsonNode row = rows(job, "&outcome=rejected").get(0);
        assertThat(row.path("code").asString()).as(row.toString()).isEqualTo(bad.code());
        assertThat(row.path("line").asInt()).isEqualTo(3);
        assertThat(row.path("message").asString()).isNotBlank();
    }

    private static JsonNode rows(JsonNode job, String more) {
        String path = "/api/imports/" + job.path("id").asString() + "/rows?after=0" + more;
        return daybook.get("auditor", path).json().path("rows");
    }

    @Test
    void a_header_without_rows_is_fine() {
        JsonNode job = daybook.bringIn("", csv("header.csv", BrokenFiles.HEADER));

        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.path("rows").asInt()).isZero();
    }

    @Test
    void nameless_columns_and_quoted_quotes_are_fine() {
        String text = BrokenFiles.HEADER.strip()
                + ",,\r\n\"nameless\",1,01/02/2010,WBRI,\"a \"\"b\"\" c\",,,,\r\nname\"less,1,01/02/2010,,,,,,";

        JsonNode job = daybook.bringIn("", csv("header.csv", text));

        assertThat(job.path("accepted").asInt()).as(job.toString()).isEqualTo(2);
    }

    @Test
    void one_bad_row_among_a_hundred_thousand_loses_none_of_the_others() {
        int children = 400;
        StringBuilder text = new StringBuilder("CHILD,DOB,REVIEW,REVIEW_CODE\n");
        for (int i = 0; i < 100_000; i++) {
            String day =
                    java.time.LocalDate.of(2017, 4, 1).plusDays(i / children).toString();
            text.append("many-")
                    .append(i % children)
                    .append(",,")
                    .append(i == 70_000 ? "31/02/2018" : day)
                    .append(",PN1\n");
        }

        JsonNode job = daybook.bringIn("", csv("reviews.csv", text.toString()));

        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.path("rows").asInt()).isEqualTo(100_000);
        assertThat(job.path("accepted").asInt()).as(job.toString()).isEqualTo(99_999);
        JsonNode rejected = rows(job, "&outcome=rejected");
        assertThat(rejected.size()).isEqualTo(1);
        assertThat(rejected.get(0).path("line").asInt()).isEqualTo(70_002);
        assertThat(rejected.get(0).path("code").asString()).isEqualTo("malformed-date");
    }

    @Test
    void lines_are_counted_as_they_stand_in_the_file() {
        String text =
                BrokenFiles.HEADER + "lines-1,1,01/02/2010,WBRI,\"two\nlines\",,\n\nlines-2,7,01/02/2010,WBRI,,,\n";

        JsonNode rejected = rows(daybook.bringIn("", csv("lines.csv", text)), "&outcome=rejected");

        assertThat(rejected.findValuesAsString("line")).contains("5");
    }

    @Test
    void sixty_files_can_come_at_once() {
        List<Part> files = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            files.add(csv("header-" + i + ".csv", BrokenFiles.HEADER));
        }

        JsonNode job = daybook.bringIn("", files.toArray(Part[]::new));

        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.path("files").size()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=none|400|unknown-format", "format=ssda903&year=18|400|malformed-parameter",
                "format=ssda903&year=x|400|malformed-parameter",
                        "format=ssda903&dryRun=perhaps|400|malformed-parameter",
                "dryRun=true|400|missing-parameter"
            })
    void an_upload_that_is_not_asked_for_rightly_is_refused(String expected) {
        String[] parts = expected.split("\\|");
        long jobs = Wire.number(daybook, "select count(*) from imports.job");
        var answer = daybook.upload("admin", "/api/imports?" + parts[0], csv("header.csv", BrokenFiles.HEADER));

        assertThat(answer.status()).as(answer.body()).isEqualTo(Integer.parseInt(parts[1]));
        assertThat(answer.json().path("code").asString()).as(answer.body()).isEqualTo(parts[2]);
        assertThat(Wire.number(daybook, "select count(*) from imports.job")).isEqualTo(jobs);
    }

    @Test
    void an_upload_without_files_or_too_large_or_of_another_kind_is_refused() {
        assertThat(daybook.upload("admin", "/api/imports?format=ssda903")
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("no-files");
        var large = daybook.upload("admin", "/api/imports?format=ssda903", new Part("x.csv", new byte[51 << 20]));
        assertThat(large.status()).as(large.body()).isEqualTo(413);
        assertThat(large.json().path("code").asString()).isEqualTo("too-large");
        for (String type : List.of("application/json", "text/csv", "multipart/form-data")) {
            var response = Wire.send(daybook.request("admin", "/api/imports?format=ssda903")
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString("{}")));
            assertThat(response.statusCode()).as(type + response.body()).isBetween(400, 499);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
    }
}
