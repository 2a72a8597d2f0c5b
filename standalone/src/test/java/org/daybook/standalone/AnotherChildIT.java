package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What belongs to another child is hidden, what a pupil of a census brings is shown while the pupil is this child. */
class AnotherChildIT {

    private static final String BORN = "2012-05-06";
    private static final String ANOTHER = "Entry about another child";

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
    void what_was_recorded_on_the_wrong_child_is_seen_by_auditors_alone_in_the_past_too() {
        String child = work.child(BORN);
        String wrong = work.entry("open-caf", child, Casework.caf("2024-01-15", "organisation", "Secret School"));
        long before = work.daybook().head();
        work.record(
                "withdraw-entry", child, "entryId", wrong, "reason", "wrong-child", "note", "It was about Secret Sam.");

        for (String more : List.of("", "&knownAt=position:" + before)) {
            JsonNode told = Chronology.of(work, "caseworker", child, more);
            JsonNode entry = Chronology.entry(told, wrong);
            assertThat(entry.path("title").asString()).isEqualTo(ANOTHER);
            assertThat(entry.path("type").isNull()).isTrue();
            assertThat(entry.path("effectiveOn").isNull()).isTrue();
            assertThat(entry.path("command").isNull()).isTrue();
            assertThat(entry.path("facts")).isEmpty();
            assertThat(told.toString())
                    .doesNotContain("Secret")
                    .doesNotContain("Caf")
                    .doesNotContain("2024-01-15");
            JsonNode child1 = work.daybook()
                    .get("caseworker", "/api/children/" + child + "?" + more.replace("&", ""))
                    .json();
            assertThat(child1.path("open")).isEmpty();
            assertThat(child1.path("due")).isEmpty();
            assertThat(Chronology.of(work, "auditor", child, more).toString()).contains("Secret School");
        }
        assertThat(Chronology.of(work, "auditor", child, "").toString()).contains("Secret Sam");
    }

    @Test
    void the_exclusions_of_a_linked_pupil_belong_to_the_child_while_the_link_stands() {
        String child = work.child("2013-01-02");
        work.daybook()
                .bringInAs(StraightFromTheCensus.FORMAT, "", StraightFromTheCensus.file(StraightFromTheCensus.ON));
        JsonNode pupil = work.daybook()
                .get("caseworker", "/api/pupils?atLeast=" + work.daybook().head())
                .json()
                .at("/pupils/0");
        String pupilId = pupil.path("pupilId").asString();
        JsonNode link =
                work.daybook().record("link-pupil", "{\"pupilId\":\"" + pupilId + "\",\"linkedTo\":\"" + child + "\"}");
        long linked = work.daybook().head();

        JsonNode told = Chronology.of(work, "caseworker", child, "");
        long ofPupil = StreamSupport.stream(told.path("entries").spliterator(), false)
                .filter(entry -> entry.path("pupil").asString("").equals(pupilId))
                .count();
        assertThat(ofPupil).isEqualTo(pupil.path("exclusions").asLong() + 1);
        assertThat(Chronology.titles(told)).contains("Pupil linked to a child");
        assertThat(told.toString()).contains("school-census-exclusions:");

        work.record(
                "withdraw-entry",
                pupilId,
                "entryId",
                link.at("/events/0/entryId").asString(),
                "reason",
                "wrong-child");
        assertThat(Chronology.titles(Chronology.of(work, "caseworker", child, "")))
                .containsExactly("Child registered");
        String past = "&knownAt=position:" + linked;
        assertThat(Chronology.titles(Chronology.of(work, "caseworker", child, past)))
                .containsExactly("Child registered");
        assertThat(Chronology.of(work, "auditor", child, past).path("entries").size())
                .isGreaterThan(1);
    }
}
