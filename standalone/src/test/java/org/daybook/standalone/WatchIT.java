package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.daybook.command.watch.DeadlineClock;
import org.daybook.command.watch.Watch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Warnings that are worked through, and time limits that run out. */
class WatchIT {

    private static final Instant LONG_AFTER = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static int children;

    @BeforeAll
    static void start() {
        daybook = RunningDaybook.start(folder);
    }

    @AfterAll
    static void stop() {
        daybook.close();
    }

    private static String register() {
        return daybook.record(
                        "register-child",
                        "{\"localId\":\"W" + children++ + "\",\"dateOfBirth\":\"2012-05-01\",\"sex\":\"F\"}")
                .path("childId")
                .asString();
    }

    private static JsonNode record(String command, String body, String child) {
        return daybook.record(command, body.replace("CHILD", child));
    }

    private static String entry(JsonNode answer) {
        return answer.path("events").get(0).path("entryId").asString();
    }

    /** What the list says of a child, once everything that has been recorded is looked at. */
    private static JsonNode[] list(String path, String child) {
        RunningDaybook.await(() -> daybook.bean(Watch.class).position() >= daybook.head());
        JsonNode all = daybook.get("caseworker", path).json().path(path.substring(5, path.indexOf('?')));
        return StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.path("childId").asString().equals(child))
                .toArray(JsonNode[]::new);
    }

    @Test
    void a_warning_stands_on_the_list_of_its_team_until_it_is_waived_or_cured() {
        String child = register();
        record(
                "allocate-worker",
                "{\"childId\":\"CHILD\",\"startedOn\":\"2024-01-08\",\"worker\":\"W. Worker\",\"team\":\"North\"}",
                child);
        String caf = entry(record("open-caf", """
                {"childId":"CHILD","openedOn":"2024-01-08","consentedOn":"2024-01-20","organisation":"School",\
                "leadProfessional":"L. Lead","presentingIssues":[]}""", child));

        JsonNode[] standing = list("/api/warnings?team=North&rule=consent-after-opening", child);
        assertThat(standing).hasSize(1);
        assertThat(standing[0].path("entryId").asString()).isEqualTo(caf);
        assertThat(standing[0].path("days").asInt()).isZero();
        assertThat(list("/api/warnings?team=South", child)).isEmpty();
        assertThat(list("/api/warnings?olderThanDays=1", child)).isEmpty();
        assertThat(daybook.get("caseworker", "/api/warnings/counts").body())
                .contains("\"rule\":\"consent-after-opening\"", "\"team\":\"North\"", "\"upToAWeek\":1");

        String waiver = entry(record(
                "waive-warning",
                "{\"childId\":\"CHILD\",\"entryId\":\"" + caf
                        + "\",\"rule\":\"consent-after-opening\",\"reason\":\"checked-correct\"}",
                child));
        assertThat(list("/api/warnings?rule=consent-after-opening", child)).isEmpty();

        record("withdraw-entry", "{\"childId\":\"CHILD\",\"entryId\":\"" + waiver + "\",\"reason\":\"other\"}", child);
        assertThat(list("/api/warnings?rule=consent-after-opening", child)).hasSize(1);

        record(
                "correct-entry",
                "{\"childId\":\"CHILD\",\"entryId\":\"" + caf
                        + "\",\"reason\":\"wrong-date\",\"fields\":{\"consentedOn\":\"2024-01-08\"}}",
                child);
        assertThat(list("/api/warnings?rule=consent-after-opening", child)).isEmpty();
    }

    @Test
    void a_time_limit_that_runs_out_is_recorded_as_missed_once_and_is_met_late_afterwards() {
        String child = register();
        record("notify-missing", """
                {"childId":"CHILD","missingSince":"2024-02-01T20:00","setting":"home","reportedBy":"A parent"}""", child);
        record("record-return", "{\"childId\":\"CHILD\",\"returnedAt\":\"2024-02-02T06:00\"}", child);
        JsonNode[] overdue = list("/api/deadlines?deadline=return-interview", child);
        assertThat(overdue).hasSize(1);
        assertThat(overdue[0].path("due").asString()).isEqualTo("2024-02-05T06:00:00Z");
        assertThat(overdue[0].path("missedRecorded").asBoolean()).isFalse();
        long head = daybook.head();

        daybook.bean(DeadlineClock.class).check();
        assertThat(daybook.head()).as("the rest may still be typed in").isEqualTo(head);
        daybook.bean(DeadlineClock.class).check(LONG_AFTER);
        assertThat(daybook.head()).isGreaterThan(head);
        assertThat(list("/api/deadlines?deadline=return-interview", child)[0]
                        .path("missedRecorded")
                        .asBoolean())
                .isTrue();
        long afterOnce = daybook.head();
        daybook.bean(DeadlineClock.class).check(LONG_AFTER);
        assertThat(daybook.head()).as("recorded once").isEqualTo(afterOnce);

        JsonNode held =
                record("hold-return-interview", "{\"childId\":\"CHILD\",\"heldAt\":\"2024-02-09T10:00\"}", child);
        assertThat(held.path("warnings").get(0).path("code").asString()).isEqualTo("time-limit-missed");
        assertThat(list("/api/deadlines?deadline=return-interview", child)).isEmpty();
        assertThat(list("/api/deadlines?state=met-late", child)).hasSize(1);
    }

    @Test
    void what_a_return_says_sets_no_clock_but_its_warnings_are_listed() {
        daybook.bringIn(
                "",
                RunningDaybook.Part.of("2017-header.csv", BrokenFiles.HEADER + "WR1,2,01/02/2010,WBRI,,,\n"),
                RunningDaybook.Part.of(
                        "2017-episodes.csv", BrokenFiles.EPISODES + "WR1,01/02/2018,P,C2,N1,U4,PR1,,,,,,\n"));
        RunningDaybook.await(() -> daybook.bean(Watch.class).position() >= daybook.head());

        assertThat(daybook.get("auditor", "/api/warnings?rule=first-episode-not-a-start")
                        .json()
                        .path("warnings"))
                .hasSize(1);
        assertThat(daybook.get("auditor", "/api/deadlines?deadline=care-review")
                        .json()
                        .path("deadlines"))
                .isEmpty();
    }

    @Test
    void a_review_before_its_time_that_leaves_the_day_for_the_next_one_sets_one_limit() {
        String child = register();
        record("open-caf", """
                {"childId":"CHILD","openedOn":"2024-01-08","consentedOn":"2024-01-08","organisation":"School",\
                "leadProfessional":"L. Lead","presentingIssues":[]}""", child);
        record("agree-caf-plan", """
                {"childId":"CHILD","agreedOn":"2024-01-19","nextReviewOn":"2024-06-01"}""", child);
        record("review-caf", """
                {"childId":"CHILD","reviewedOn":"2024-04-15","nextReviewOn":"2024-06-01"}""", child);

        assertThat(list("/api/deadlines?deadline=caf-review", child)).hasSize(1);
        assertThat(list("/api/deadlines?state=met&deadline=caf-review", child)).isEmpty();
    }

    @Test
    void a_long_list_is_read_in_parts_and_children_without_a_team_are_found() {
        for (int i = 0; i < 5; i++) {
            record("notify-exclusion", """
                    {"childId":"CHILD","category":"SUSP","startedOn":"2024-03-02","sessions":2,"reasons":["PP"],\
                    "school":"SCH1"}""", register());
        }
        RunningDaybook.await(() -> daybook.bean(Watch.class).position() >= daybook.head());
        String list = "/api/warnings?rule=starts-at-a-weekend&team=-";
        JsonNode whole = daybook.get("caseworker", list).json().path("warnings");
        assertThat(whole).hasSize(5);

        List<JsonNode> inParts = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode part = daybook.get(
                            "caseworker", list + "&limit=2&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                    .json();
            assertThat(part.path("warnings").size()).isLessThanOrEqualTo(2);
            part.path("warnings").forEach(inParts::add);
            next = part.path("next").asString(null);
        }
        assertThat(inParts).containsExactlyElementsOf(whole);
        assertThat(daybook.get("caseworker", "/api/warnings?after=nonsense").status())
                .isEqualTo(400);
    }

    @Test
    void questions_that_make_no_sense_are_refused() {
        assertThat(daybook.get("caseworker", "/api/deadlines?state=late").status())
                .isEqualTo(400);
        assertThat(daybook.get("caseworker", "/api/warnings?limit=0").status()).isEqualTo(400);
        assertThat(daybook.get("caseworker", "/api/warnings?sort=age").status()).isEqualTo(400);
        assertThat(daybook.get("partner", "/api/warnings").status()).isEqualTo(403);
    }
}
