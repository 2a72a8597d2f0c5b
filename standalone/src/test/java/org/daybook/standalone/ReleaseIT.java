package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.daybook.standalone.RunningDaybook.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A release that shapes rows differently makes its own version beside that of the release before, and says what differs. */
class ReleaseIT {

    @TempDir
    Path folder;

    @Test
    void the_rows_of_a_new_release_are_made_by_a_replay_and_held_against_those_of_the_release_before()
            throws IOException {
        String before;
        long inCare;
        try (Replaying replaying = Replaying.withSamples(folder)) {
            before = replaying.live();
            inCare = replaying.inCare();
        }
        setBack(before);
        try (Replaying replaying = Replaying.start(folder)) {
            String id = replaying.all().getFirst();
            JsonNode replay = replaying.ended(id);
            Replaying.nothingDiffers(replay);
            replaying.caughtUp();
            assertThat(replay.path("state").asString()).isEqualTo("promoted");
            assertThat(replay.path("askedBy").asString()).startsWith("release ");
            List<String> notComparable = replay.path("notComparable")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            assertThat(notComparable)
                    .contains("looked_after.distance_band", "looked_after.old", "entry.voice", "entry.voice_number");
            assertThat(replaying.live()).isNotEqualTo(before);
            assertThat(replaying.inCare()).isEqualTo(inCare);
            RunningDaybook.await(() ->
                    replaying.daybook.get("", "/actuator/health/readiness").status() == 200);

            // what the release before reads is kept until somebody gives it up
            assertThat(replaying.schemas()).contains(before);
            Answer undo = replaying.act(id, "undo");
            Replaying.refused(undo, 409, "nothing-to-undo");
            assertThat(replaying.act(id, "retire").status()).isEqualTo(200);
            RunningDaybook.await(() -> !replaying.schemas().contains(before));
        }
    }

    /** As if the rows had been made by a release before: it had a column less, another one more, and one that was called otherwise. */
    private void setBack(String version) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            JdbcClient owner = JdbcClient.create(database.owner());
            owner.sql("update versions.active set shape = 'before'").update();
            owner.sql("update versions.version set shape = 'before'").update();
            owner.sql("alter table " + version + ".looked_after drop column distance_band, add column old text")
                    .update();
            owner.sql("alter table " + version + ".entry rename column voice_number to voice")
                    .update();
            owner.sql("update " + version + ".entry set voice = voice + 1").update();
            owner.sql("drop table " + version + ".voice").update();
        }
    }
}
