package org.daybook.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.daybook.events.EventSamples;
import org.daybook.store.EventJson;
import org.daybook.store.Keys;
import org.daybook.store.MasterKey;
import org.daybook.store.StoredEvent;
import org.daybook.store.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody has written into the log, it can be said. */
class StrangePayloadsTest {

    private static EventWords words;

    @BeforeAll
    static void a_vault() {
        words = new EventWords(new EventJson(new Keys(TestDatabase.fresh().command(), new MasterKey(new byte[32]))));
    }

    private static StoredEvent stored(String type, String payload) {
        return new StoredEvent(7, EventSamples.CHILD.value(), 0, "e-7", type, "1", Instant.EPOCH, payload, "{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"text\"",
                "{}",
                "12e400",
                "{\"event\":null}",
                "{\"event\":{}}",
                "{\"event\":[1]}",
                "{\"childId\":\"child:1\",\"event\":{}}",
                "{\"childId\":\"child:11111111-2222-3333-4444-555555555555\",\"event\":{}}",
                "{\"childId\":\"child:11111111-2222-3333-4444-555555555555\",\"event\":{\"missingSince\":\"2020-99-01\"}}",
                "{\"event\":{\"<script>\":\"<script>alert(1)</script>\"},\"amends\":7}"
            })
    void a_payload_that_daybook_did_not_write_is_no_error(String payload) {
        for (String type : List.of("MissingNotified", "EntryWithdrawn", "ChildRegistered", "", "<b>")) {
            ReadEvent read = words.read(stored(type, payload));
            assertThat(words.of(read).title()).isNotNull();
            assertThat(read.effectiveOn()).isNull();
            assertThat(read.entryId()).isNotNull();
        }
        String deep = "[".repeat(3000) + "]".repeat(3000);
        assertThat(words.of(stored("Deep", deep)).facts()).hasSize(1);
    }
}
