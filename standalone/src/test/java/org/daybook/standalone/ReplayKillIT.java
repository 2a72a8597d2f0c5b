package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.daybook.store.EventJson;
import org.daybook.store.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;

/** A replay outlives the process: killed in the middle, it goes on where it was. */
class ReplayKillIT {

    private static final long EVENTS = 60_000;

    @TempDir
    Path folder;

    @Test
    void a_replay_whose_process_is_killed_goes_on_with_what_it_had() throws IOException {
        try (Replaying replaying = Replaying.withSamples(folder)) {
            BeanFactory beans = replaying.daybook.context();
            new ManyHistories(replaying.daybook.owner(), new EventJson(beans.getBean("commandKeys", Keys.class)))
                    .growTo(EVENTS);
            replaying.caughtUp();
        }
        DaybookProcess first = DaybookProcess.start(folder);
        String id = first.as("auditor")
                .tryPost("/api/replays", "{\"upTo\":\"now\"}", "")
                .json()
                .path("replayId")
                .asString();
        JsonNode[] seen = new JsonNode[1];
        RunningDaybook.await(() -> {
            seen[0] = first.get("/api/replays/" + id);
            long events = seen[0].path("events").asLong();
            return events > EVENTS / 5 && events < EVENTS;
        });
        first.kill();

        DaybookProcess second = DaybookProcess.start(folder).as("auditor");
        try {
            JsonNode[] after = new JsonNode[1];
            RunningDaybook.await(() -> {
                after[0] = second.get("/api/replays/" + id);
                assertThat(after[0].path("events").asLong())
                        .as("nothing that was made is made again")
                        .isGreaterThanOrEqualTo(seen[0].path("events").asLong());
                return !after[0].path("state").asString().equals("running");
            });
            Replaying.nothingDiffers(after[0]);
            System.out.printf(
                    "Killed at %d of %d events, the replay went on and nothing differs%n",
                    seen[0].path("events").asLong(), after[0].path("position").asLong());
        } finally {
            second.stop();
        }
    }
}
