package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Retries and rivals: one key, one answer; one child, one winner. */
class IdempotencyIT {

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

    private static HttpResponse<String> send(String command, String body, String... headers) {
        HttpRequest.Builder request =
                daybook.request("caseworker", "/api/commands/" + command).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return Wire.send(request.POST(BodyPublishers.ofString(body)));
    }

    private static String person() {
        return "{\"localId\":\"" + UUID.randomUUID() + "\",\"sex\":\"F\",\"dateOfBirth\":\"2010-05-04\"}";
    }

    private static String child() {
        return daybook.record("register-child", person()).path("childId").asString();
    }

    private static String care(String child, String day) {
        return """
                {"childId":"%s","startedOn":"%s","legalStatus":"C2","categoryOfNeed":"N1","placement":{"placementType":"U4"}}""".formatted(child, day);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void twelveRetriesGiveOneAnswer(String command, String body, int events) {
        long before = Wire.head(daybook);
        String key = key();

        List<HttpResponse<String>> answers = AtOnce.together(IntStream.range(0, 12)
                .<Callable<HttpResponse<String>>>mapToObj(i -> () -> send(command, body, "Idempotency-Key", key))
                .toList());

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(Wire.head(daybook)).isEqualTo(before + events);
        assertThat(JsonMapper.shared()
                        .readTree(answers.getFirst().body())
                        .path("position")
                        .asLong())
                .isEqualTo(before + events);
    }

    @RepeatedTest(5)
    void twelve_parallel_retries_of_a_registration_give_one_answer_and_one_event() {
        twelveRetriesGiveOneAnswer("register-child", person(), 1);
    }

    @RepeatedTest(5)
    void twelve_parallel_retries_of_an_act_of_two_events_record_it_once() {
        twelveRetriesGiveOneAnswer("start-care", care(child(), "2018-01-02"), 2);
    }

    @RepeatedTest(5)
    void twelve_parallel_retries_of_a_harmless_command_record_it_once() {
        String review = "{\"childId\":\"%s\",\"heldOn\":\"2018-01-02\",\"participation\":\"PN1\"}";
        twelveRetriesGiveOneAnswer("hold-care-review", review.formatted(child()), 1);
    }

    @Test
    void a_later_retry_gets_the_first_answer_even_when_the_record_has_gone_on() {
        String child = child();
        String key = key();
        String body = care(child, "2018-01-02");
        HttpResponse<String> first = send("start-care", body, "Idempotency-Key", key, "Expected-Version", "0");
        daybook.record("end-care", "{\"childId\":\"" + child + "\",\"endedOn\":\"2018-03-02\",\"reason\":\"E4A\"}");
        long before = Wire.head(daybook);

        HttpResponse<String> again = send("start-care", body, "Idempotency-Key", key, "Expected-Version", "0");

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Wire.head(daybook)).isEqualTo(before);
    }

    @Test
    void spaces_between_the_fields_do_not_make_another_body() {
        String key = key();
        String body = person();

        HttpResponse<String> first = send("register-child", body, "Idempotency-Key", key);
        HttpResponse<String> again = send("register-child", body.replace(",", " ,\n "), "Idempotency-Key", key);

        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void another_body_under_a_used_key_is_refused() {
        String key = key();
        send("register-child", person(), "Idempotency-Key", key);
        long before = Wire.head(daybook);

        Wire.problem(send("register-child", person(), "Idempotency-Key", key), 422, "idempotency-key-reused");

        assertThat(Wire.head(daybook)).isEqualTo(before);
    }

    @Test
    void another_command_under_a_used_key_is_refused() {
        String key = key();
        String child = child();
        send("record-child-details", "{\"childId\":\"" + child + "\",\"sex\":\"M\"}", "Idempotency-Key", key);

        Wire.problem(
                send("start-care", care(child, "2018-01-02"), "Idempotency-Key", key), 422, "idempotency-key-reused");
    }

    @Test
    void of_two_bodies_under_one_key_at_once_one_wins() {
        String key = key();
        long before = Wire.head(daybook);

        List<HttpResponse<String>> answers = AtOnce.together(IntStream.range(0, 6)
                .<Callable<HttpResponse<String>>>mapToObj(
                        i -> () -> send("register-child", person(), "Idempotency-Key", key))
                .toList());

        assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSize(1);
        answers.stream()
                .filter(a -> a.statusCode() != 200)
                .forEach(a -> Wire.problem(a, 422, "idempotency-key-reused"));
        assertThat(Wire.head(daybook)).isEqualTo(before + 1);
    }

    @Test
    void a_refusal_is_not_remembered() {
        String child = child();
        String key = key();
        String end = "{\"childId\":\"" + child + "\",\"endedOn\":\"2018-03-02\",\"reason\":\"E4A\"}";
        Wire.problem(send("end-care", end, "Idempotency-Key", key), 422, "not-in-care");
        daybook.record("start-care", care(child, "2018-01-02"));

        HttpResponse<String> now = send("end-care", end, "Idempotency-Key", key);

        assertThat(now.statusCode()).as(now.body()).isEqualTo(200);
    }

    @Test
    void a_stale_version_is_refused_and_the_right_one_accepted() {
        String child = child();
        String review = "{\"childId\":\"" + child + "\",\"heldOn\":\"2018-03-02\",\"participation\":\"PN1\"}";
        HttpResponse<String> first = send("hold-care-review", review, "Expected-Version", "0");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        long before = Wire.head(daybook);

        Wire.problem(send("hold-care-review", review, "Expected-Version", "0"), 409, "record-changed");
        Wire.problem(send("hold-care-review", review, "Expected-Version", "9"), 409, "record-changed");
        assertThat(Wire.head(daybook)).isEqualTo(before);

        long version =
                JsonMapper.shared().readTree(first.body()).path("version").asLong();
        HttpResponse<String> second = send("hold-care-review", review, "Expected-Version", Long.toString(version));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
    }

    @Test
    void of_several_who_saw_the_same_version_one_wins() {
        String child = child();
        String review = "{\"childId\":\"" + child + "\",\"heldOn\":\"2018-03-02\",\"participation\":\"PN1\"}";

        List<HttpResponse<String>> answers = AtOnce.together(IntStream.range(0, 6)
                .<Callable<HttpResponse<String>>>mapToObj(
                        i -> () -> send("hold-care-review", review, "Expected-Version", "0"))
                .toList());

        assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSize(1);
        answers.stream().filter(a -> a.statusCode() != 200).forEach(a -> Wire.problem(a, 409, "record-changed"));
    }

    @RepeatedTest(10)
    void of_two_who_start_care_of_one_child_at_once_one_wins() {
        String child = child();
        long before = Wire.head(daybook);

        List<HttpResponse<String>> answers = AtOnce.together(List.of(
                () -> send("start-care", care(child, "2018-01-02")),
                () -> send("start-care", care(child, "2018-02-03"))));

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactlyInAnyOrder(200, 422);
        answers.stream().filter(a -> a.statusCode() == 422).forEach(a -> Wire.problem(a, 422, "care-already-open"));
        assertThat(Wire.head(daybook)).isEqualTo(before + 2);
    }

    @Test
    void of_several_who_register_one_local_id_at_once_one_wins() {
        String body = person();
        long before = Wire.head(daybook);

        List<HttpResponse<String>> answers = AtOnce.together(IntStream.range(0, 6)
                .<Callable<HttpResponse<String>>>mapToObj(i -> () -> send("register-child", body))
                .toList());

        assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSize(1);
        answers.stream().filter(a -> a.statusCode() != 200).forEach(a -> Wire.problem(a, 422, "local-id-taken"));
        assertThat(Wire.head(daybook)).isEqualTo(before + 1);
    }
}
