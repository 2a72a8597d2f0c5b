package org.daybook.command.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.command.Given.cameBack;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.registered;
import static org.daybook.command.ssda903.Rows.episode;
import static org.daybook.command.ssda903.Rows.header;
import static org.daybook.command.ssda903.Rows.row;

import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.MissingEvent.MissingFromCareReturned;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.events.RegistrationEvent.ChildDetailsRecorded;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.junit.jupiter.api.Test;

/** What uploads one after the other, and people in between, make of a child's record. */
class RecordReturnTest {

    private static final ReturnRow HEADER = header(2017, "07/05/2010");
    private static final ReturnRow OPEN = episode(2017, "02/01/2018", "S", "C1", "U6", null, null);
    private static final ReturnRow ENDED = episode(2018, "02/01/2018", "S", "C1", "U6", "01/06/2018", "E4A");

    private final ReturnedRecord record = new ReturnedRecord();

    @Test
    void the_same_return_again_records_nothing() {
        record.upload(HEADER, OPEN);

        assertThat(record.upload(HEADER, OPEN)).isEmpty();
    }

    @Test
    void the_next_return_records_only_what_is_new() {
        record.upload(HEADER, OPEN);

        assertThat(record.upload(ENDED)).hasSize(2);
        assertThat(record.facts(CareEnded.class)).containsExactly(ended("2018-06-01"));
        assertThat(record.facts(CareStarted.class)).hasSize(1);
        assertThat(record.facts(PlacementMade.class)).hasSize(1);
    }

    @Test
    void years_in_the_wrong_order_come_to_the_same() {
        record.upload(ENDED);
        record.upload(OPEN, HEADER);
        ReturnedRecord inOrder = new ReturnedRecord();
        inOrder.upload(HEADER, OPEN);
        inOrder.upload(ENDED);

        assertThat(record.bySource()).isEqualTo(inOrder.bySource());
    }

    @Test
    void rows_before_birth_are_left_out_whatever_the_order() {
        ReturnRow beforeBirth = episode(2009, "06/05/2010", "S", "C1", "U6", "01/06/2010", "E4A");
        record.upload(beforeBirth, OPEN);
        assertThat(record.facts(CareStarted.class)).hasSize(2);
        record.upload(HEADER);
        ReturnedRecord headerFirst = new ReturnedRecord();
        headerFirst.upload(HEADER);
        headerFirst.upload(OPEN, beforeBirth);

        assertThat(record.facts(CareStarted.class)).hasSize(1);
        assertThat(record.bySource()).isEqualTo(headerFirst.bySource());
        assertThat(record.rejected("EPISODES 2010-05-06")).isEqualTo("before-birth");
        assertThat(headerFirst.rejected("EPISODES 2010-05-06")).isEqualTo("before-birth");
    }

    @Test
    void a_header_that_comes_later_fills_the_registration() {
        record.upload(OPEN);
        assertThat(record.identity().dateOfBirth()).isNull();

        record.upload(HEADER);

        assertThat(record.identity().bornOn()).isEqualTo(day("2010-05-07"));
        assertThat(record.identity().sex()).isEqualTo("F");
    }

    @Test
    void a_header_that_comes_later_has_the_rules_of_age_run_again_as_warnings() {
        record.upload(episode(2017, "02/01/2018", "S", "J1", "U6", null, null));

        record.upload(header(2017, "03/01/2008"));

        assertThat(record.warnings()).contains("too-young-for-legal-status");
        assertThat(record.facts(CareStarted.class)).hasSize(1);
    }

    @Test
    void an_episode_that_loses_to_a_later_upload_is_withdrawn_and_comes_back_when_it_fits() {
        ReturnRow second = episode(2018, "01/06/2018", "S", "C2", "K2", null, null);
        record.upload(HEADER, ENDED, second);

        record.upload(episode(2019, "02/01/2018", "S", "C1", "U6", "02/06/2018", "E4A"));
        assertThat(record.facts(CareStarted.class)).hasSize(1);
        assertThat(record.rejected("EPISODES 2018-06-01")).isEqualTo("episodes-overlap");

        record.upload(episode(2020, "02/01/2018", "S", "C1", "U6", "01/06/2018", "E4A"));
        assertThat(record.facts(CareStarted.class)).hasSize(2);
    }

    @Test
    void a_persons_correction_outlives_the_same_return() {
        record.upload(HEADER, OPEN);
        CareStarted corrected = new CareStarted(day("2018-01-01"), "C2", "N1", null, null, false);
        record.correct("ssda903:start:2018-01-02", corrected);

        assertThat(record.upload(HEADER, OPEN)).isEmpty();
        assertThat(record.facts(CareStarted.class)).containsExactly(corrected);
    }

    @Test
    void a_return_that_says_something_else_than_before_corrects_the_person() {
        record.upload(HEADER, ENDED);
        record.correct("ssda903:end:2018-01-02", ended("2018-06-03"));

        record.upload(episode(2019, "02/01/2018", "S", "C1", "U6", "05/06/2018", "E4A"));

        assertThat(record.facts(CareEnded.class)).containsExactly(ended("2018-06-05"));
    }

    @Test
    void a_persons_withdrawal_outlives_the_same_return() {
        record.upload(HEADER, ENDED);
        record.withdraw("ssda903:end:2018-01-02");

        assertThat(record.upload(HEADER, ENDED)).isEmpty();
        assertThat(record.facts(CareEnded.class)).isEmpty();
    }

    @Test
    void a_return_that_says_something_new_after_a_withdrawal_is_heard() {
        record.upload(HEADER, ENDED);
        record.withdraw("ssda903:end:2018-01-02");

        record.upload(episode(2019, "02/01/2018", "S", "C1", "U6", "05/06/2018", "E4A"));

        assertThat(record.facts(CareEnded.class)).containsExactly(ended("2018-06-05"));
    }

    @Test
    void an_end_that_people_recorded_before_the_return_is_not_recorded_twice() {
        record.upload(HEADER, OPEN);
        record.person(ended("2018-06-01"));

        record.upload(ENDED);

        assertThat(record.rejected("EPISODES 2018-01-02")).isNull();
        assertThat(record.facts(CareEnded.class)).containsExactly(ended("2018-06-01"));
        assertThat(record.facts(CareStarted.class)).hasSize(1);
    }

    @Test
    void a_death_that_people_recorded_before_the_return_is_not_recorded_twice() {
        record.upload(HEADER, OPEN);
        record.person(new CareEnded(day("2018-06-01"), "E2"), new ChildDied(day("2018-06-01")));

        record.upload(episode(2018, "02/01/2018", "S", "C1", "U6", "01/06/2018", "E2"));

        assertThat(record.facts(ChildDied.class)).hasSize(1);
        assertThat(record.facts(CareStarted.class)).hasSize(1);
    }

    @Test
    void an_end_that_contradicts_people_does_not_undo_what_earlier_returns_said() {
        record.upload(HEADER, OPEN);
        record.person(ended("2018-05-31"));

        record.upload(ENDED);

        assertThat(record.rejected("EPISODES 2018-01-02")).isEqualTo("not-in-care");
        assertThat(record.facts(CareEnded.class)).containsExactly(ended("2018-05-31"));
        assertThat(record.facts(CareStarted.class)).hasSize(1);
        assertThat(record.facts(EntryWithdrawn.class)).isEmpty();
    }

    @Test
    void a_child_registered_by_people_is_filled_in_not_registered_again() {
        record.person(registered(null));

        record.upload(HEADER, OPEN);

        assertThat(record.facts(ChildDetailsRecorded.class)).hasSize(1);
        assertThat(record.identity().bornOn()).isEqualTo(day("2010-05-07"));
        assertThat(record.upload(HEADER, OPEN)).isEmpty();
    }

    @Test
    void what_people_know_of_a_child_is_not_overwritten_by_a_header() {
        record.person(registered("2010-05-08"));

        record.upload(HEADER, OPEN);

        assertThat(record.identity().bornOn()).isEqualTo(day("2010-05-08"));
    }

    @Test
    void a_missing_spell_outside_care_is_rejected_and_let_in_when_care_is_known() {
        ReturnRow gone =
                row(ReturnKind.MISSING, 2018, "MISSING", "M", "MIS_START", "01/07/2018", "MIS_END", "02/07/2018");
        record.upload(HEADER, ENDED, gone);
        assertThat(record.rejected("MISSING 2018-07-01")).isEqualTo("not-in-care");

        record.upload(episode(2018, "01/06/2018", "S", "C1", "K2", null, null));

        assertThat(record.rejected("MISSING 2018-07-01")).isNull();
    }

    @Test
    void a_spell_that_people_ended_is_ended_by_the_next_return_on_that_day() {
        record.upload(HEADER, OPEN, row(ReturnKind.MISSING, 2018, "MISSING", "M", "MIS_START", "01/07/2018"));
        record.person(cameBack("2018-07-03T07:00"));

        record.upload(
                row(ReturnKind.MISSING, 2018, "MISSING", "M", "MIS_START", "01/07/2018", "MIS_END", "03/07/2018"));

        assertThat(record.rejected("MISSING 2018-07-01")).isNull();
        assertThat(record.facts(MissingFromCareReturned.class))
                .containsExactly(new MissingFromCareReturned("M", day("2018-07-01"), day("2018-07-03")));
    }

    @Test
    void a_bad_row_does_not_stop_the_good_ones() {
        record.upload(HEADER, OPEN, episode(2026, "24/11/2026", "S", "C1", "U6", null, null));

        assertThat(record.facts(CareStarted.class)).hasSize(1);
    }
}
