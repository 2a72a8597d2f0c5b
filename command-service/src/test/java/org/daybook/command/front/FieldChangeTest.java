package org.daybook.command.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.decide;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.placed;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.started;

import java.math.BigDecimal;
import org.daybook.command.entry.Amending.CorrectEntry;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Refused;
import org.daybook.events.ChildEvent;
import org.daybook.events.EventSamples;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.events.ReturnEvent.UasStatusRecorded;
import org.junit.jupiter.api.Test;

/** A correction names only the fields that change; the whole fact is recorded again. */
public class FieldChangeTest {

    private static final PlacementMade PLACED = new PlacementMade(
            day("2026-01-05"),
            "U6",
            "PR1",
            "SC000001",
            org.daybook.events.Personal.of("ZZ1 1ZZ"),
            "IN",
            new BigDecimal("12.5"),
            new BigDecimal("812.40"),
            false,
            false,
            null,
            null);

    @Test
    void what_is_not_named_stays() {
        Draft draft = correct("given-2", "{\"placementType\":\"U4\"}", registered(), started("2026-01-05"), PLACED);

        PlacementMade corrected = (PlacementMade) draft.event();
        assertThat(corrected.placementType()).isEqualTo("U4");
        assertThat(corrected)
                .usingRecursiveComparison()
                .ignoringFields("placementType", "postcode")
                .isEqualTo(PLACED);
        assertThat(corrected.postcode().reveal()).isEqualTo("ZZ1 1ZZ");
        assertThat(draft.amends().entryId()).isEqualTo("given-2");
        assertThat(draft.amends().reason()).isEqualTo("wrong-date");
    }

    @Test
    void a_null_takes_away_what_may_be_missing() {
        Draft draft = correct("given-2", "{\"urn\":null}", registered(), started("2026-01-05"), PLACED);

        assertThat(((PlacementMade) draft.event()).urn()).isNull();
    }

    @Test
    void naming_what_stands_already_changes_nothing() {
        assertThat(refusal(
                                "given-2",
                                "{\"weeklyCost\":812.40,\"urn\":\"SC000001\"}",
                                registered(),
                                started("2026-01-05"),
                                PLACED)
                        .code())
                .isEqualTo("nothing-changed");
    }

    @Test
    void what_must_be_there_cannot_be_taken_away() {
        Refused refused = refusal("given-1", "{\"legalStatus\":null}", registered(), started("2026-01-05"));

        assertThat(refused.kind()).isEqualTo(Refused.Kind.MALFORMED);
        assertThat(refused.violations()).extracting(Refused.Violation::field).containsExactly("legalStatus");
    }

    @Test
    void a_field_that_the_fact_does_not_have_is_refused() {
        assertThat(refusal("given-1", "{\"shoeSize\":38}", registered(), started("2026-01-05"))
                        .code())
                .isEqualTo("unknown-field");
    }

    @Test
    void a_registration_is_corrected_with_everything_personal() {
        ChildRegistered whole =
                (ChildRegistered) EventSamples.of(ChildRegistered.class).event();
        ChildRegistered born = new ChildRegistered(
                whole.localId(),
                whole.givenName(),
                whole.familyName(),
                whole.dateOfBirth(),
                whole.bornIn(),
                null,
                whole.sex(),
                whole.ethnicity(),
                whole.upn(),
                whole.identifiers());

        ChildRegistered corrected =
                (ChildRegistered) correct("given-0", "{\"sex\":\"M\"}", born).event();

        assertThat(corrected.sex()).isEqualTo("M");
        assertThat(corrected.localId()).isEqualTo(whole.localId());
        assertThat(corrected.dateOfBirth()).isEqualTo(whole.dateOfBirth());
        assertThat(corrected.identifiers()).isEqualTo(whole.identifiers());
    }

    @Test
    void a_corrected_birth_date_after_something_recorded_is_refused_and_names_it() {
        Refused refused = refusal("given-0", "{\"dateOfBirth\":\"2026-01-06\"}", registered(), started("2026-01-05"));

        assertThat(refused.code()).isEqualTo("before-birth");
        assertThat(refused.blockedBy()).containsExactly("given-1");
    }

    @Test
    void a_corrected_day_is_held_against_the_whole_timeline() {
        ChildEvent[] given = {registered(), started("2024-01-05"), ended("2024-06-01"), started("2025-01-05")};

        Refused refused = refusal("given-2", "{\"endedOn\":\"2025-02-01\"}", given);

        assertThat(refused.code()).isEqualTo("care-already-open");
        assertThat(refused.blockedBy()).contains("given-3").doesNotContain("given-2");
    }

    @Test
    void the_end_of_an_earlier_period_can_be_corrected_while_a_later_one_is_open() {
        ChildEvent[] given = {registered(), started("2024-01-05"), ended("2024-06-01"), started("2025-01-05")};

        assertThat(correct("given-2", "{\"endedOn\":\"2024-07-01\"}", given).event())
                .isEqualTo(ended("2024-07-01"));
    }

    @Test
    void a_start_cannot_be_moved_behind_its_placement() {
        Refused refused = refusal(
                "given-1",
                "{\"startedOn\":\"2026-01-06\"}",
                registered(),
                started("2026-01-05"),
                placed("2026-01-05", "K2", "PR4"));

        assertThat(refused.code()).isEqualTo("not-in-care");
        assertThat(refused.blockedBy()).containsExactly("given-2");
    }

    @Test
    void what_only_a_return_can_say_is_corrected_in_the_next_return() {
        assertThat(refusal(
                                "given-1",
                                "{\"statusCeases\":\"2028-01-01\"}",
                                registered(),
                                new UasStatusRecorded(2025, null))
                        .code())
                .isEqualTo("not-correctable");
    }

    private static Draft correct(String entryId, String fields, ChildEvent... given) {
        var change = new FieldChange(Bodies.read(fields), new CommandCatalogue());
        return decide(new CorrectEntry(CHILD, entryId, change, "wrong-date", null), given)
                .drafts()
                .getFirst();
    }

    private static Refused refusal(String entryId, String fields, ChildEvent... given) {
        Refused refused = catchThrowableOfType(Refused.class, () -> correct(entryId, fields, given));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }
}
