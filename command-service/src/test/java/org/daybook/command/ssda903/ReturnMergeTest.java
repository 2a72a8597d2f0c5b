package org.daybook.command.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.command.Given.day;
import static org.daybook.command.ssda903.Rows.episode;
import static org.daybook.command.ssda903.Rows.header;
import static org.daybook.command.ssda903.Rows.meaning;
import static org.daybook.command.ssda903.Rows.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.daybook.command.imports.RowOutcome.RowWarning;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.MissingEvent.MissingFromCareReturned;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of one key are one thing, and the order of rows, files and years never matters. */
class ReturnMergeTest {

    private static final ReturnRow OPEN = episode(2017, "02/01/2018", "S", "C1", "U6", null, null);
    private static final ReturnRow ENDED = episode(2018, "02/01/2018", "S", "C1", "U6", "01/06/2018", "E4A");

    @Test
    void a_filled_end_beats_a_blank_one() {
        Fold fold = fold(OPEN, ENDED);

        assertThat(meaning(fold)).endsWith(new CareEnded(day("2018-06-01"), "E4A"));
        assertThat(fold.openSince).isNull();
        assertThat(fold.warnings).isEmpty();
        assertThat(fold.episodes).isEqualTo(1);
    }

    @Test
    void a_blank_end_of_a_later_year_does_not_reopen() {
        ReturnRow laterBlank = episode(2019, "02/01/2018", "S", "C1", "U6", null, null);

        assertThat(meaning(fold(ENDED, laterBlank))).endsWith(new CareEnded(day("2018-06-01"), "E4A"));
    }

    @Test
    void of_two_ends_that_of_the_later_year_counts_and_the_other_is_warned_about() {
        ReturnRow otherEnd = episode(2019, "02/01/2018", "S", "C1", "U6", "15/06/2018", "E4B");

        Fold fold = fold(otherEnd, ENDED);

        assertThat(meaning(fold)).endsWith(new CareEnded(day("2018-06-15"), "E4B"));
        assertThat(fold.warnings.get("EPISODES 2018-01-02"))
                .extracting(RowWarning::code)
                .containsOnly("ends-differ");
    }

    @Test
    void an_episode_that_meets_an_accepted_one_is_rejected() {
        Fold fold = fold(ENDED, episode(2018, "31/05/2018", "P", "C1", "K2", null, null));

        assertThat(fold.rejected.get("EPISODES 2018-05-31"))
                .extracting(Rejection::code, Rejection::rule)
                .containsExactly("episodes-overlap", "501");
        assertThat(fold.rejectedEpisodes).isEqualTo(1);
        assertThat(meaning(fold)).filteredOn(CareStarted.class::isInstance).hasSize(1);
    }

    @Test
    void an_open_episode_lets_nothing_follow() {
        assertThat(fold(OPEN, episode(2018, "01/05/2025", "S", "C1", "K2", null, null)).rejected)
                .containsOnlyKeys("EPISODES 2025-05-01");
    }

    @Test
    void an_episode_that_starts_when_the_former_ends_does_not_meet_it() {
        assertThat(fold(ENDED, episode(2018, "01/06/2018", "S", "C1", "K2", null, null)).rejected)
                .isEmpty();
    }

    @Test
    void an_episode_that_lost_takes_no_room() {
        Fold fold = fold(
                ENDED,
                episode(2018, "31/05/2018", "P", "C1", "K2", "01/09/2018", "E4A"),
                episode(2018, "01/08/2018", "S", "C1", "K2", null, null));

        assertThat(fold.rejected).containsOnlyKeys("EPISODES 2018-05-31");
    }

    @Test
    void an_episode_that_ends_before_it_starts_is_rejected() {
        assertThat(fold(episode(2018, "02/01/2018", "S", "C1", "U6", "01/01/2018", "E4A"))
                        .rejected
                        .get("EPISODES 2018-01-02"))
                .extracting(Rejection::code, Rejection::rule)
                .containsExactly("end-before-start", "356");
    }

    @Test
    void the_order_of_rows_never_matters() {
        List<ReturnRow> rows = new ArrayList<>(List.of(
                header(2017, "07/05/2010"),
                OPEN,
                ENDED,
                episode(2019, "02/01/2018", "S", "C1", "U6", "15/06/2018", "E4B"),
                episode(2018, "15/06/2018", "S", "C2", "K2", "01/09/2018", "X1"),
                episode(2018, "01/09/2018", "P", "C2", "U4", null, null),
                episode(2019, "01/07/2018", "L", "C2", "U4", null, null),
                row(ReturnKind.REVIEWS, 2018, "REVIEW", "01/08/2018", "REVIEW_CODE", "PN1"),
                row(ReturnKind.MISSING, 2018, "MISSING", "M", "MIS_START", "01/03/2018", "MIS_END", null),
                row(ReturnKind.MISSING, 2018, "MISSING", "M", "MIS_START", "01/03/2018", "MIS_END", "04/03/2018")));
        Fold first = ReturnFold.of(rows, Set.of());
        Random seeded = new Random(20261123);

        for (int i = 0; i < 200; i++) {
            Collections.shuffle(rows, seeded);
            Fold again = ReturnFold.of(rows, Set.of());
            assertThat(again.facts)
                    .as("shuffle " + i + " of seed 20261123")
                    .containsExactlyInAnyOrderElementsOf(first.facts);
            assertThat(again.rejected).isEqualTo(first.rejected);
            assertThat(again.openSince).isEqualTo(first.openSince);
        }
    }

    @Test
    void a_missing_spell_open_at_the_end_of_the_year_returns_in_the_next() {
        assertThat(meaning(fold(
                        row(ReturnKind.MISSING, 2017, "MISSING", "M", "MIS_START", "30/03/2018"),
                        row(
                                ReturnKind.MISSING,
                                2018,
                                "MISSING",
                                "M",
                                "MIS_START",
                                "30/03/2018",
                                "MIS_END",
                                "02/04/2018"))))
                .containsExactly(new MissingFromCareReturned("M", day("2018-03-30"), day("2018-04-02")));
    }

    @Test
    void a_review_is_held_once_a_day() {
        ReturnRow review = row(ReturnKind.REVIEWS, 2018, "REVIEW", "01/08/2018", "REVIEW_CODE", "PN1");

        assertThat(meaning(fold(
                        review, review, row(ReturnKind.REVIEWS, 2019, "REVIEW", "01/08/2018", "REVIEW_CODE", "PN2"))))
                .containsExactly(new CareReviewHeld(day("2018-08-01"), "PN1"));
    }

    @ParameterizedTest
    @CsvSource({"31/03/2019, 0", "01/04/2019, 1"})
    void a_review_after_the_collection_year_is_warned_about(String day, int warnings) {
        Fold fold = fold(row(ReturnKind.REVIEWS, 2018, "REVIEW", day, "REVIEW_CODE", "PN1"));

        assertThat(fold.warnings.values().stream().flatMap(List::stream))
                .extracting(RowWarning::code)
                .hasSize(warnings)
                .allMatch("after-collection-year"::equals);
    }

    @Test
    void a_child_without_a_header_is_registered_with_birth_and_sex_unknown() {
        ChildRegistered registered =
                (ChildRegistered) fold(OPEN).facts.getFirst().event();

        assertThat(registered.localId().reveal()).isEqualTo("LA-17");
        assertThat(registered.dateOfBirth()).isNull();
        assertThat(registered.sex()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, M", "2, F", "M, M", "f, F", "2.0, F", "U, U"})
    void the_header_says_who_the_child_is(String sex, String stored) {
        ChildRegistered registered = (ChildRegistered)
                fold(OPEN, row(ReturnKind.HEADER, 2017, "SEX", sex, "DOB", "07/05/2010", "ETHNIC", "WBRI", "UPN", "X1"))
                        .facts
                        .getFirst()
                        .event();

        assertThat(registered.sex()).isEqualTo(stored);
        assertThat(registered.ethnicity()).isEqualTo("WBRI");
        assertThat(registered.upn().reveal()).isEqualTo("X1");
        assertThat(registered.bornIn()).isEqualTo(java.time.YearMonth.of(2010, 5));
    }

    private static Fold fold(ReturnRow... rows) {
        return ReturnFold.of(List.of(rows), Set.of());
    }
}
