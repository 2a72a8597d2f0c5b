package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.standalone.RunningDaybook.Answer;
import org.daybook.standalone.RunningDaybook.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An auditor at work with replays, where the sample returns are in. */
final class Replaying implements AutoCloseable {

    private static final String IN_CARE = "/api/measures/children-in-care?on=2020-03-31";

    final RunningDaybook daybook;
    final JdbcClient owner;

    private Replaying(RunningDaybook daybook) {
        this.daybook = daybook;
        this.owner = JdbcClient.create(daybook.owner());
    }

    static Replaying start(Path folder) {
        return new Replaying(RunningDaybook.start(folder, "--daybook.partners.released-every-seconds=1"));
    }

    /** Starts in a folder that is empty, and brings the sample returns in. */
    static Replaying withSamples(Path folder) {
        Replaying replaying = start(folder);
        replaying.daybook.bringIn(
                "", Cell.samples(name -> true).stream().map(Replaying::part).toArray(Part[]::new));
        replaying.caughtUp();
        return replaying;
    }

    private static Part part(Path file) {
        try {
            return new Part(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void caughtUp() {
        RunningDaybook.await(() ->
                daybook.get("auditor", "/api/position").json().path("projected").asLong() == daybook.head());
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    void keepNothing() {
        all().forEach(replay -> act(replay, "retire"));
        all().forEach(replay -> act(replay, "cancel"));
        // a row that was damaged by hand is found right again by the next check
        RunningDaybook.await(() ->
                daybook.get("auditor", "/api/position").json().path("complete").asBoolean());
    }

    List<String> all() {
        List<String> ids = new ArrayList<>();
        daybook.get("auditor", "/api/replays")
                .json()
                .path("replays")
                .forEach(r -> ids.add(r.path("replayId").asString()));
        return ids;
    }

    Answer act(String replay, String what) {
        return daybook.post("admin", "/api/replays/" + replay + "/" + what, "{}");
    }

    String begin(String upTo) {
        Answer answer = daybook.post("auditor", "/api/replays", "{\"upTo\":\"" + upTo + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().path("replayId").asString();
    }

    JsonNode look(String replay) {
        return daybook.get("auditor", "/api/replays/" + replay).json();
    }

    JsonNode ended(String replay) {
        RunningDaybook.await(() -> !look(replay).path("state").asString().equals("running"));
        return look(replay);
    }

    static void nothingDiffers(JsonNode replay) {
        assertThat(replay.path("state").asString()).as(replay.toPrettyString()).isIn("done", "promoted");
        assertThat(replay.path("progress").asDouble()).isEqualTo(1);
        assertThat(replay.path("figuresCompared").asInt()).isGreaterThan(200);
        assertThat(replay.path("rowsCompared").asInt()).isGreaterThan(10_000);
        assertThat(replay.path("differences")).isEmpty();
        assertThat(replay.path("rowDifferences")).isEmpty();
        assertThat(replay.path("eventsPerSecond").asLong()).isPositive();
    }

    long inCare() {
        return daybook.get("auditor", IN_CARE).json().path("value").asLong();
    }

    /** With everything in it up to the position. */
    long inCare(long position) {
        return daybook.get("auditor", IN_CARE + "&atLeast=" + position)
                .json()
                .path("value")
                .asLong();
    }

    /** The version that figures are read from. */
    String live() {
        return owner.sql("select version from versions.active order by since desc limit 1")
                .query(String.class)
                .single();
    }

    /** The schemas of versions that there are. */
    List<String> schemas() {
        return owner.sql("select nspname from pg_namespace where nspname ~ '^rows_v[0-9]+$' order by 1")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        daybook.close();
    }
}
