package org.daybook.command.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.command.Given.day;
import static org.daybook.command.census.CensusRows.ROW;
import static org.daybook.command.census.CensusRows.row;

import java.util.List;
import org.daybook.command.entry.Draft;
import org.daybook.command.imports.RowOutcome;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.Personal;
import org.daybook.events.PupilEvent.PupilFound;
import org.junit.jupiter.api.Test;

/** What the uploads of a term make of a pupil's record. */
class RecordCensusTest {

    private static final PupilFound FOUND =
            new PupilFound("2024 autumn", "on", "Sample School", Personal.of("PUPIL-9"), UploadedPupil.KEY);

    private final UploadedPupil pupil = new UploadedPupil();

    @Test
    void what_is_new_is_recorded_with_who_the_pupil_is() {
        assertThat(pupil.upload(row(2), row(3, "STARTDATE", "2024-Oct-07 00:00:00")))
                .containsExactly(
                        found(), from("row-2", suspended("2024-09-09", 4)), from("row-3", suspended("2024-10-07", 4)));
        assertThat(pupil.outcomes()).containsExactly("accepted", "accepted");
        assertThat(pupil.warnings(0)).isEmpty();
        assertThat(pupil.warnings(1)).isEmpty();
    }

    @Test
    void every_row_has_an_outcome_of_its_own_line() {
        pupil.upload(row(7), row(3, "STARTDATE", "2024-Oct-07 00:00:00"));

        assertThat(pupil.rows()).extracting(RowOutcome::file).containsOnly("exclusions.csv");
        assertThat(pupil.rows()).extracting(RowOutcome::line).containsExactly(7L, 3L);
    }

    @Test
    void who_the_pupil_is_is_recorded_once() {
        pupil.upload(row(2));

        assertThat(pupil.upload(row(3, "STARTDATE", "2024-Oct-07 00:00:00")))
                .containsExactly(from("row-3", suspended("2024-10-07", 4)));
        assertThat(pupil.facts(PupilFound.class)).containsExactly(FOUND);
    }

    @Test
    void the_same_upload_again_says_nothing_new() {
        pupil.upload(row(2), row(3, "STARTDATE", "2024-Oct-07 00:00:00"));

        assertThat(pupil.upload(row(2), row(3, "STARTDATE", "2024-Oct-07 00:00:00")))
                .isEmpty();
        assertThat(pupil.outcomes()).containsExactly("unchanged", "unchanged");
    }

    @Test
    void the_same_row_says_nothing_new_even_in_other_words() {
        pupil.upload(row(2));

        assertThat(pupil.upload(row(9, ROW, "row-2", "SESSIONS", "6.0"))).isEmpty();
        assertThat(pupil.outcomes()).containsExactly("unchanged");
        assertThat(pupil.facts(ExclusionNotified.class)).containsExactly(suspended("2024-09-09", 4));
    }

    @Test
    void a_row_that_stands_twice_in_one_upload_counts_once() {
        assertThat(pupil.upload(row(2), row(3, ROW, "row-2", "STARTDATE", "2024-Oct-07 00:00:00")))
                .hasSize(2);
        assertThat(pupil.outcomes()).containsExactly("accepted", "unchanged");
    }

    @Test
    void the_same_content_under_another_row_says_nothing_new() {
        pupil.upload(row(2), row(3));
        assertThat(pupil.outcomes()).containsExactly("accepted", "unchanged");

        assertThat(pupil.upload(row(4))).isEmpty();
        assertThat(pupil.outcomes()).containsExactly("unchanged");
    }

    @Test
    void another_school_another_day_other_sessions_or_reasons_are_another_exclusion() {
        pupil.upload(
                row(2, "CATEGORY", "LNCH"),
                row(3, "CATEGORY", "LNCH", "NATIVEID", "Other School"),
                row(4, "CATEGORY", "LNCH", "SESSIONS", null),
                row(5, "CATEGORY", "LNCH", "REASON2", "VP"),
                row(6, "CATEGORY", "LNCH", "STARTDATE", "2024-Sep-10 00:00:00"),
                // what a pupil needs is no mark of an exclusion
                row(7, "CATEGORY", "LNCH", "SENPROVISION", "K"));

        assertThat(pupil.outcomes())
                .containsExactly("accepted", "accepted", "accepted", "accepted", "accepted", "unchanged");
    }

    @Test
    void a_bad_row_is_rejected_while_the_others_are_recorded() {
        assertThat(pupil.upload(
                        row(2, "STARTDATE", "24/11/2026"), row(3), row(4, "STARTDATE", "2026-12-01"), row(5, ROW, "x")))
                .containsExactly(found(), from("row-3", suspended("2024-09-09", 4)));

        assertThat(pupil.outcomes()).containsExactly("rejected", "accepted", "rejected", "unchanged");
        assertThat(pupil.rows())
                .extracting(RowOutcome::code)
                .containsExactly("date-in-future", null, "date-in-future", null);
        assertThat(pupil.rows().getFirst().message()).isNotBlank();
    }

    @Test
    void a_pupil_of_whom_nothing_can_be_recorded_is_not_found_either() {
        assertThat(pupil.upload(row(2, "STARTDATE", "24/11/2026"))).isEmpty();
        assertThat(pupil.outcomes()).containsExactly("rejected");
        assertThat(pupil.facts(PupilFound.class)).isEmpty();

        assertThat(pupil.upload(row(3))).containsExactly(found(), from("row-3", suspended("2024-09-09", 4)));
    }

    @Test
    void a_bad_row_of_a_pupil_who_is_known_is_rejected_as_well() {
        pupil.upload(row(2));

        assertThat(pupil.upload(row(3, "STARTDATE", "2024-Oct-07 00:00:00"), row(4, "STARTDATE", "24/11/2026")))
                .containsExactly(from("row-3", suspended("2024-10-07", 4)));
        assertThat(pupil.outcomes()).containsExactly("accepted", "rejected");
    }

    @Test
    void suspensions_that_overlap_are_recorded_and_warned_about() {
        pupil.upload(row(2, "SESSIONS", "10.0"), row(3, "STARTDATE", "2024-Sep-11 00:00:00"));

        assertThat(pupil.outcomes()).containsExactly("accepted", "accepted");
        assertThat(pupil.warnings(0)).isEmpty();
        assertThat(pupil.warnings(1)).containsExactly("suspensions-overlap");
    }

    @Test
    void so_is_a_suspension_that_overlaps_one_that_people_recorded() {
        pupil.upload(row(2, "STARTDATE", "2024-Oct-07 00:00:00"));
        pupil.person(suspended("2024-09-09", 10));

        pupil.upload(row(3, "STARTDATE", "2024-Sep-11 00:00:00"));

        assertThat(pupil.outcomes()).containsExactly("accepted");
        assertThat(pupil.warnings(0)).containsExactly("suspensions-overlap");
    }

    @Test
    void what_comes_after_a_permanent_exclusion_is_recorded_and_warned_about() {
        pupil.upload(
                row(2, "CATEGORY", "PERM", "SESSIONS", null),
                row(3, "STARTDATE", "2024-Oct-07 00:00:00"),
                row(4, "CATEGORY", "LNCH", "STARTDATE", "2024-Oct-14 00:00:00", "SESSIONS", "1"));

        assertThat(pupil.outcomes()).containsExactly("accepted", "accepted", "accepted");
        assertThat(pupil.warnings(0)).isEmpty();
        assertThat(pupil.warnings(1)).containsExactly("after-permanent-exclusion");
        assertThat(pupil.warnings(2)).containsExactly("after-permanent-exclusion");
    }

    @Test
    void what_is_odd_in_the_row_is_said_before_what_is_odd_in_the_record() {
        pupil.upload(row(2, "REASON2", "DB", "SESSIONS", null));

        assertThat(pupil.warnings(0)).containsExactly("reason-twice", "sessions-missing");
    }

    @Test
    void what_people_recorded_before_is_not_recorded_twice() {
        pupil.upload(row(2, "STARTDATE", "2024-Oct-07 00:00:00"));
        pupil.person(suspended("2024-09-09", 4));

        assertThat(pupil.upload(row(3))).isEmpty();
        assertThat(pupil.outcomes()).containsExactly("unchanged");
    }

    @Test
    void what_people_withdrew_does_not_come_back_with_the_same_row() {
        pupil.upload(row(2));
        pupil.withdraw("school-census-exclusions:2024 autumn:on:row-2");

        assertThat(pupil.upload(row(2))).isEmpty();
        assertThat(pupil.outcomes()).containsExactly("unchanged");
        assertThat(pupil.facts(ExclusionNotified.class)).isEmpty();
    }

    @Test
    void rows_without_a_number_are_known_by_what_they_say() {
        assertThat(pupil.upload(row(2, ROW, null), row(3, ROW, null, "STARTDATE", "2024-Oct-07 00:00:00")))
                .extracting(Draft::source)
                .containsExactly(
                        "school-census-exclusions:2024 autumn:pupil",
                        "school-census-exclusions:2024 autumn:2024-09-09:SUSP:4:DB",
                        "school-census-exclusions:2024 autumn:2024-10-07:SUSP:4:DB");

        assertThat(pupil.upload(row(5, ROW, null))).isEmpty();
    }

    private static Draft from(String row, ExclusionNotified fact) {
        return new Draft(fact, null, "school-census-exclusions:2024 autumn:on:" + row);
    }

    private static ExclusionNotified suspended(String day, int sessions) {
        return new ExclusionNotified("SUSP", day(day), sessions, List.of("DB"), "Sample School", null);
    }

    private static Draft found() {
        return new Draft(FOUND, null, "school-census-exclusions:2024 autumn:pupil");
    }
}
