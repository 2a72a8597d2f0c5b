package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.daybook.standalone.RunningDaybook.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A history with corrections and withdrawals, and how it is asked. */
class EventHistoryScene {

    static final String LINES = "application/x-ndjson";

    @TempDir
    static Path folder;

    static Casework work;
    static RunningDaybook daybook;
    static String child;
    static String caf;

    @BeforeAll
    static void a_history() {
        work = Casework.start(folder);
        daybook = work.daybook();
        child = work.child("2010-05-04");
        caf = work.entry("open-caf", child, Casework.caf("2018-02-03"));
        work.correct(child, caf, "openedOn", "2018-02-04");
        String excluded = work.entry("notify-exclusion", child, Casework.exclusion("SUSP", "2018-03-05"));
        work.withdraw(child, excluded);
        String other = work.child("2011-06-05");
        work.record("notify-missing", other, Casework.missing("home", "2018-04-06T20:00"));
        daybook.bringIn("", Part.of("2017-header.csv", BrokenFiles.HEADER + "E1,1,01/02/2010,WBRI,,,\n"));
    }

    @AfterAll
    static void stop() {
        work.close();
    }

    static JsonNode page(String query) {
        RunningDaybook.Answer answer = daybook.get("auditor", "/api/events" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    static List<JsonNode> lines(String query) {
        HttpResponse<String> answer = Wire.send(daybook.request("auditor", "/api/events" + query)
                .header("Accept", LINES)
                .GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(LINES));
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    static List<JsonNode> events(JsonNode page) {
        return page.path("events").valueStream().toList();
    }

    static List<Long> positions(List<JsonNode> events) {
        return events.stream().map(event -> event.path("position").asLong()).toList();
    }

    static JsonNode first(Predicate<JsonNode> which) {
        return lines("").stream().filter(which).findFirst().orElseThrow();
    }
}
