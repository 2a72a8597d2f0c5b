package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chronology of a child: both times, what was corrected and taken back, and what was known when. */
class ChronologyIT {

    private static final String BORN = "2012-05-06";

    @TempDir
    static Path folder;

    static Casework work;

    @BeforeAll
    static void start() {
        work = Casework.start(folder);
    }

    @AfterAll
    static void stop() {
        if (work != null) {
            work.close();
        }
    }

    @Test
    void an_entry_says_when_it_happened_and_when_and_by_whom_it_was_recorded() {
        String child = work.child(BORN);
        String caf = work.entry("open-caf", child, Casework.caf("2023-11-02"));
        JsonNode entry = Chronology.entry(Chronology.of(work, "caseworker", child, ""), caf);

        assertThat(entry.path("type").asString()).isEqualTo("CafOpened");
        assertThat(entry.path("title").asString()).isEqualTo("CAF opened");
        assertThat(entry.path("kind").asString()).isEqualTo("Early help");
        assertThat(entry.path("effectiveOn").asString()).isEqualTo("2023-11-02");
        assertThat(entry.path("recordedAt").asString()).isGreaterThan("2024");
        assertThat(entry.path("recordedBy").asString()).isEqualTo("caseworker");
        assertThat(entry.path("role").asString()).isEqualTo("caseworker");
        assertThat(entry.path("command").asString()).isEqualTo("open-caf");
        assertThat(entry.path("state").asString()).isEqualTo("live");
        assertThat(entry.path("position").asLong()).isEqualTo(work.daybook().head());
        assertThat(Chronology.fact(entry, "Organisation")).isEqualTo("Elm School");
        assertThat(Chronology.fact(entry, "Lead professional")).isEqualTo("A teacher");
        assertThat(entry.path("history")).isEmpty();
    }

    @Test
    void the_latest_comes_first_by_the_day_and_time_it_happened() {
        String child = work.child(BORN);
        work.record("open-caf", child, Casework.caf("2024-02-01"));
        work.record("notify-missing", child, Casework.missing("home", "2023-12-24T22:00:00Z"));
        work.record("record-return", child, "returnedAt", "2023-12-24T23:30:00Z");
        JsonNode told = Chronology.of(work, "caseworker", child, "");
        assertThat(Chronology.titles(told))
                .containsExactly("Child registered", "CAF opened", "Child returned", "Reported missing");
        assertThat(told.at("/entries/2/at").asString()).isEqualTo("2023-12-24T23:30:00Z");
    }

    @Test
    void a_correction_says_what_changed_when_by_whom_and_why_and_keeps_the_original() {
        String child = work.child(BORN);
        String exclusion =
                work.entry("notify-exclusion", child, Casework.exclusion("SUSP", "2024-01-15", "sessions", 6));
        work.record(
                "correct-entry",
                child,
                "entryId",
                exclusion,
                "reason",
                "keyed-in-error",
                "note",
                "The school rang.",
                "fields",
                java.util.Map.of("sessions", 4));
        JsonNode entry = Chronology.entry(Chronology.of(work, "caseworker", child, ""), exclusion);

        assertThat(entry.path("state").asString()).isEqualTo("corrected");
        assertThat(Chronology.fact(entry, "Half days")).isEqualTo("4");
        assertThat(entry.path("original").toString()).contains("\"6\"");
        JsonNode change = entry.at("/history/0");
        assertThat(change.path("kind").asString()).isEqualTo("corrected");
        assertThat(change.path("recordedBy").asString()).isEqualTo("caseworker");
        assertThat(change.path("reason").asString()).isEqualTo("keyed-in-error");
        assertThat(change.path("reasonLabel").asString()).isEqualTo("Keyed in error");
        assertThat(change.path("note").asString()).isEqualTo("The school rang.");
        assertThat(change.path("position").asLong()).isEqualTo(work.daybook().head());
        assertThat(change.path("changes")).hasSize(1);
        assertThat(change.at("/changes/0/label").asString()).isEqualTo("Half days");
        assertThat(change.at("/changes/0/before").asString()).isEqualTo("6");
        assertThat(change.at("/changes/0/after").asString()).isEqualTo("4");
    }

    @Test
    void a_withdrawn_entry_can_be_seen_and_says_why() {
        String child = work.child(BORN);
        String caf = work.entry("open-caf", child, Casework.caf("2024-01-15"));
        work.record("withdraw-entry", child, "entryId", caf, "reason", "duplicate", "note", "It is there twice.");
        JsonNode entry = Chronology.entry(Chronology.of(work, "caseworker", child, ""), caf);

        assertThat(entry.path("state").asString()).isEqualTo("withdrawn");
        assertThat(entry.path("title").asString()).isEqualTo("CAF opened");
        assertThat(entry.at("/history/0/kind").asString()).isEqualTo("withdrawn");
        assertThat(entry.at("/history/0/reasonLabel").asString()).isEqualTo("Recorded twice");
        assertThat(entry.at("/history/0/note").asString()).isEqualTo("It is there twice.");
    }

    @Test
    void a_past_state_of_knowledge_never_changes() {
        String child = work.child(BORN);
        String care =
                work.entry("start-care", child, "startedOn", "2024-01-08", "legalStatus", "C2", "categoryOfNeed", "N1");
        long then = work.daybook().head();
        String known = Chronology.of(work, "caseworker", child, "&knownAt=position:" + then)
                .toString();
        String toldOfChild = work.daybook()
                .get("caseworker", "/api/children/" + child + "?knownAt=position:" + then)
                .body();
        work.correct(child, care, "startedOn", "2024-01-09");
        work.record("hold-care-review", child, "heldOn", "2024-02-01", "participation", "PN1");
        work.record("end-care", child, "endedOn", "2024-06-01", "reason", "E4A");

        assertThat(Chronology.of(work, "caseworker", child, "&knownAt=position:" + then)
                        .toString())
                .isEqualTo(known);
        assertThat(work.daybook()
                        .get("caseworker", "/api/children/" + child + "?knownAt=position:" + then)
                        .body())
                .isEqualTo(toldOfChild);
        assertThat(Chronology.entry(Chronology.of(work, "caseworker", child, "&knownAt=position:" + then), care)
                        .path("state")
                        .asString())
                .isEqualTo("live");
        assertThat(Chronology.entry(Chronology.of(work, "caseworker", child, ""), care)
                        .path("state")
                        .asString())
                .isEqualTo("corrected");
        assertThat(Chronology.of(work, "caseworker", child, "").path("entries")).hasSize(4);
        assertThat(Chronology.of(work, "caseworker", child, "").path("version").asLong())
                .isEqualTo(4);
    }

    @Test
    void an_instant_is_as_good_as_a_position() {
        String child = work.child(BORN);
        String recordedAt = Chronology.of(work, "caseworker", child, "")
                .at("/entries/0/recordedAt")
                .asString();
        work.record("open-caf", child, Casework.caf("2024-01-15"));
        JsonNode then = Chronology.of(work, "caseworker", child, "&knownAt=" + recordedAt);
        assertThat(Chronology.titles(then)).containsExactly("Child registered");
        assertThat(then.path("knownAt").asString()).isEqualTo(recordedAt);
    }

    @Test
    void a_hostile_text_is_text() {
        String child = work.daybook()
                .record(
                        "register-child",
                        JsonMapper.shared()
                                .writeValueAsString(java.util.Map.of(
                                        "localId",
                                        "<img src=x onerror=alert(1)>",
                                        "givenName",
                                        "<script>alert(1)</script>",
                                        "familyName",
                                        "\"'><b>",
                                        "sex",
                                        "M",
                                        "dateOfBirth",
                                        BORN)))
                .path("childId")
                .asString();
        work.record(
                "write-case-note", child, "writtenOn", "2024-01-15", "note", "<script>alert(2)</script> ${7*7} #{x}");
        assertThat(Chronology.of(work, "caseworker", child, "").toString())
                .contains("<script>alert(2)</script> ${7*7}");
        String page = work.daybook().get("caseworker", "/children/" + child).body();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("&lt;script&gt;alert(2)&lt;/script&gt; ${7*7} #{x}")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("<b>");
    }
}
