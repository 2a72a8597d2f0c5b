package org.daybook.command.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.command.Given.day;
import static org.daybook.command.ssda903.Rows.episode;
import static org.daybook.command.ssda903.Rows.meaning;
import static org.daybook.command.ssda903.Rows.with;

import java.util.List;
import java.util.Set;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.CareEvent.LegalStatusChanged;
import org.daybook.events.ChildEvent;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.daybook.events.ReturnEvent.EpisodeReturned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each row of the episodes file means; the table of the rules, line by line. */
class ReturnFoldTest {

    private static final ReturnRow START = episode(2017, "02/01/2018", "S", "C1", "U6", "01/03/2018", "X1");

    @Test
    void s_is_a_care_start_with_its_first_placement() {
        assertThat(meaning(fold(episode(2017, "02/01/2018", "S", "C1", "U6", null, null))))
                .containsExactly(start(false), placed("2018-01-02", "U6", false, false, null));
    }

    @ParameterizedTest
    @CsvSource({"P, false", "B, false", "L, true", "T, true", "U, true"})
    void a_first_row_that_is_no_start_is_a_period_begun_earlier(String rne, boolean placementBegunEarlier) {
        assertThat(meaning(fold(episode(2017, "02/01/2018", rne, "C1", "U6", null, null))))
                .containsExactly(start(true), placed("2018-01-02", "U6", false, placementBegunEarlier, null));
    }

    @Test
    void a_row_after_a_gap_that_is_no_start_is_a_period_begun_earlier() {
        assertThat(meaning(fold(START, episode(2017, "02/03/2018", "P", "C2", "K2", null, null))))
                .containsExactly(
                        start(false),
                        placed("2018-01-02", "U6", false, false, null),
                        new CareEnded(day("2018-03-01"), null),
                        new CareStarted(day("2018-03-02"), "C2", "N1", null, null, true),
                        placed("2018-03-02", "K2", false, false, null));
    }

    @Test
    void p_is_a_placement_made_that_ends_the_former_with_its_reason() {
        ReturnRow former = with(START, "REASON_PLACE_CHANGE", "CREQB");

        assertThat(following(former, "P", "C1", "K2"))
                .containsExactly(placed("2018-03-01", "K2", false, false, "CREQB"));
    }

    @Test
    void b_is_a_placement_made_and_a_legal_status() {
        assertThat(following(START, "B", "C2", "K2"))
                .containsExactly(
                        placed("2018-03-01", "K2", false, false, null),
                        new LegalStatusChanged(day("2018-03-01"), "C2"));
    }

    @Test
    void t_is_the_same_carer_in_another_status() {
        assertThat(following(START, "T", "C1", "U4")).containsExactly(placed("2018-03-01", "U4", true, false, null));
    }

    @Test
    void u_is_the_same_carer_and_a_legal_status() {
        assertThat(following(START, "U", "C2", "U4"))
                .containsExactly(
                        placed("2018-03-01", "U4", true, false, null), new LegalStatusChanged(day("2018-03-01"), "C2"));
    }

    @Test
    void l_is_a_legal_status_only() {
        assertThat(following(START, "L", "C2", "U6")).containsExactly(new LegalStatusChanged(day("2018-03-01"), "C2"));
    }

    @Test
    void a_legal_status_that_changed_without_being_said_is_not_lost() {
        assertThat(following(START, "P", "C2", "K2"))
                .containsExactly(
                        placed("2018-03-01", "K2", false, false, null),
                        new LegalStatusChanged(day("2018-03-01"), "C2"));
    }

    @ParameterizedTest
    @CsvSource({"E4A", "E11", "E12", "E3", "E17"})
    void an_end_with_a_reason_is_a_care_end(String reason) {
        assertThat(meaning(fold(episode(2017, "02/01/2018", "S", "C1", "U6", "01/03/2018", reason))))
                .endsWith(new CareEnded(day("2018-03-01"), reason));
    }

    @Test
    void e2_is_a_death_and_closes_everything() {
        assertThat(meaning(fold(episode(2017, "02/01/2018", "S", "C1", "U6", "01/03/2018", "E2"))))
                .endsWith(new CareEnded(day("2018-03-01"), "E2"), new ChildDied(day("2018-03-01")));
    }

    @Test
    void x1_with_an_episode_starting_that_day_ends_nothing() {
        assertThat(meaning(fold(START, episode(2017, "01/03/2018", "L", "C2", "U6", null, null))))
                .noneMatch(CareEnded.class::isInstance);
    }

    @Test
    void x1_with_nothing_starting_that_day_ends_the_period_for_a_reason_unknown() {
        assertThat(meaning(fold(START))).endsWith(new CareEnded(day("2018-03-01"), null));
    }

    @Test
    void an_end_without_a_reason_and_nothing_following_has_an_unknown_reason() {
        assertThat(meaning(fold(episode(2017, "02/01/2018", "S", "C1", "U6", "01/03/2018", null))))
                .endsWith(new CareEnded(day("2018-03-01"), null));
    }

    @Test
    void an_end_without_a_reason_with_an_episode_starting_that_day_ends_nothing() {
        ReturnRow noReason = episode(2017, "02/01/2018", "S", "C1", "U6", "01/03/2018", null);

        assertThat(meaning(fold(noReason, episode(2017, "01/03/2018", "L", "C2", "U6", null, null))))
                .noneMatch(CareEnded.class::isInstance);
    }

    @Test
    void care_that_ended_and_goes_on_the_same_day_without_a_start_begins_anew() {
        ReturnRow home = episode(2017, "02/01/2018", "S", "C1", "U6", "01/03/2018", "E4A");

        assertThat(meaning(fold(home, episode(2017, "01/03/2018", "P", "C2", "K2", null, null))))
                .contains(
                        new CareEnded(day("2018-03-01"), "E4A"),
                        new CareStarted(day("2018-03-01"), "C2", "N1", null, null, true));
    }

    @Test
    void a_start_on_the_day_of_x1_ends_nothing_and_is_a_move_inside_the_period() {
        assertThat(meaning(fold(START, episode(2017, "01/03/2018", "S", "C2", "K2", null, null))))
                .contains(new LegalStatusChanged(day("2018-03-01"), "C2"))
                .noneMatch(CareEnded.class::isInstance)
                .filteredOn(CareStarted.class::isInstance)
                .hasSize(1);
    }

    @Test
    void a_blank_end_is_open_whatever_the_reason_says_and_the_reason_is_kept() {
        Fold fold = fold(episode(2017, "02/01/2018", "S", "C1", "U6", null, "E4A"));

        assertThat(meaning(fold)).noneMatch(CareEnded.class::isInstance);
        assertThat(fold.openSince).isEqualTo(day("2018-01-02"));
        assertThat(episodes(fold)).singleElement().satisfies(e -> {
            assertThat(e.endedOn()).isNull();
            assertThat(e.reasonEpisodeCeased()).isEqualTo("E4A");
        });
    }

    @Test
    void every_episode_is_kept_as_given() {
        ReturnRow given =
                with(with(with(START, "REASON_PLACE_CHANGE", "CREQB"), "HOME_POST", "ZZ1 1ZZ"), "PL_POST", "ZZ2 2ZZ");

        assertThat(episodes(fold(given, episode(2017, "01/03/2018", "L", "C2", "K2", null, null))))
                .containsExactly(
                        new EpisodeReturned(
                                day("2018-01-02"),
                                "S",
                                "C1",
                                "N1",
                                "U6",
                                "PR1",
                                day("2018-03-01"),
                                "X1",
                                "CREQB",
                                org.daybook.events.Personal.of("ZZ1 1ZZ"),
                                org.daybook.events.Personal.of("ZZ2 2ZZ"),
                                "SC000001"),
                        new EpisodeReturned(
                                day("2018-03-01"),
                                "L",
                                "C2",
                                "N1",
                                "K2",
                                "PR1",
                                null,
                                null,
                                null,
                                null,
                                null,
                                "SC000001"));
    }

    private static List<EpisodeReturned> episodes(Fold fold) {
        return fold.facts.stream()
                .map(ReturnFact::event)
                .filter(EpisodeReturned.class::isInstance)
                .map(EpisodeReturned.class::cast)
                .toList();
    }

    /** What a row on the day that the former ended adds. */
    private static List<ChildEvent> following(ReturnRow former, String rne, String ls, String place) {
        List<ChildEvent> all = meaning(fold(former, episode(2017, "01/03/2018", rne, ls, place, null, null)));
        assertThat(all).startsWith(start(false), placed("2018-01-02", "U6", false, false, null));
        return all.subList(2, all.size());
    }

    private static Fold fold(ReturnRow... rows) {
        return ReturnFold.of(List.of(rows), Set.of());
    }

    private static CareStarted start(boolean begunEarlier) {
        return new CareStarted(day("2018-01-02"), "C1", "N1", null, null, begunEarlier);
    }

    private static PlacementMade placed(
            String day, String type, boolean sameCarer, boolean begunEarlier, String formerEnd) {
        return new PlacementMade(
                day(day), type, "PR1", "SC000001", null, null, null, null, sameCarer, begunEarlier, null, formerEnd);
    }
}
