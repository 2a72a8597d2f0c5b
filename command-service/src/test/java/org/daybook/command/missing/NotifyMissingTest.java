package org.daybook.command.missing;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.cameBack;
import static org.daybook.command.Given.missingFromHome;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.started;
import static org.daybook.command.Given.wentMissing;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.missing.MissingCommand.NotifyMissing;
import org.daybook.events.MissingEvent.MissingNotified;
import org.daybook.events.Moment;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class NotifyMissingTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_carer_reports_a_child_missing() {
        child.given(registered(), started("2026-01-05"))
                .when(new NotifyMissing(
                        CHILD,
                        Moment.parse("2026-02-01T22:30"),
                        Moment.parse("2026-02-01T23:10"),
                        "care",
                        "A",
                        "Sample Council",
                        "House Sample",
                        "Reporter Sample",
                        "POL-SAMPLE-17",
                        "medium"))
                .records(new MissingNotified(
                        Moment.parse("2026-02-01T22:30"),
                        Moment.parse("2026-02-01T23:10"),
                        "care",
                        "A",
                        "Sample Council",
                        Personal.of("House Sample"),
                        Personal.of("Reporter Sample"),
                        Personal.of("POL-SAMPLE-17"),
                        "medium"))
                .warnsOf();
    }

    @Test
    void a_child_may_go_missing_from_home() {
        child.given(registered())
                .when(from("home", null, "2026-02-01"))
                .records(missingFromHome("2026-02-01"))
                .warnsOf();
    }

    @Test
    void who_came_back_may_go_missing_again_on_that_day() {
        child.given(registered(), missingFromHome("2026-02-01T08:00"), cameBack("2026-02-01T10:00"))
                .when(from("home", null, "2026-02-01T14:00"))
                .records(missingFromHome("2026-02-01T14:00"))
                .warnsOf();
    }

    @Test
    void a_child_in_care_that_ran_from_home_is_warned_about() {
        child.given(registered(), started("2026-01-05"))
                .when(from("home", null, "2026-02-01"))
                .records(missingFromHome("2026-02-01"))
                .warnsOf("missing-from-home-while-in-care");
    }

    @Test
    void who_is_not_in_care_does_not_go_missing_from_it() {
        child.given(registered()).when(from("care", "M", "2026-02-01")).refuses("not-in-care");
    }

    @Test
    void a_child_placed_here_by_another_council_is_in_the_care_of_that_council() {
        child.given(registered())
                .when(new NotifyMissing(
                        CHILD,
                        Moment.parse("2026-02-01"),
                        null,
                        "care",
                        "M",
                        "Sample Council",
                        null,
                        "Reporter Sample",
                        null,
                        null))
                .records(new MissingNotified(
                        Moment.parse("2026-02-01"),
                        null,
                        "care",
                        "M",
                        "Sample Council",
                        null,
                        Personal.of("Reporter Sample"),
                        null,
                        null))
                .warnsOf();
    }

    @Test
    void a_missing_child_is_not_reported_as_missing_again() {
        child.given(registered(), started("2026-01-05"), wentMissing("2026-02-01"))
                .when(from("care", "M", "2026-02-03"))
                .refuses("missing-already-open");
    }

    @Test
    void missing_and_away_are_told_apart_in_care_only() {
        child.given(registered()).when(from("home", "M", "2026-02-01")).refuses("kind-in-care-only");
    }

    @Test
    void nobody_hears_of_it_before_it_happens() {
        child.given(registered())
                .when(new NotifyMissing(
                        CHILD,
                        Moment.parse("2026-02-01T22:30"),
                        Moment.parse("2026-02-01T22:00"),
                        "home",
                        null,
                        null,
                        null,
                        "Reporter Sample",
                        null,
                        null))
                .refuses("notified-before-missing");
    }

    @Test
    void a_child_is_not_missing_from_this_evening_on() {
        child.given(registered()).when(from("home", null, "2026-11-23T18:00")).refuses("date-in-future");
    }

    private static NotifyMissing from(String setting, String kind, String since) {
        return new NotifyMissing(
                CHILD, Moment.parse(since), null, setting, kind, null, null, "Reporter Sample", null, null);
    }
}
