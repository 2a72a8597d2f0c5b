package org.daybook.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may happen for a child that is not born yet. */
class BeforeBirthTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                EarlyHelpEvent.CafOpened.class,
                EarlyHelpEvent.CafClosed.class,
                InvolvementEvent.WorkerAllocated.class,
                InvolvementEvent.VisitMade.class,
                InvolvementEvent.CaseNoteWritten.class,
                WatchEvent.DeadlineMissed.class,
                WatchEvent.WarningWaived.class,
            })
    void a_family_is_helped_and_visited_before_the_birth(Class<? extends ChildEvent> event) {
        assertThat(EventSamples.recorded(event).event().beforeBirth()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                CareEvent.CareStarted.class,
                CareEvent.CareReviewHeld.class,
                PlacementEvent.PlacementMade.class,
                ExclusionEvent.ExclusionNotified.class,
                MissingEvent.MissingNotified.class,
                MissingEvent.ReturnInterviewHeld.class,
                ReturnEvent.EpisodeReturned.class,
            })
    void nobody_is_in_care_excluded_or_missing_before_the_birth(Class<? extends ChildEvent> event) {
        assertThat(EventSamples.recorded(event).event().beforeBirth()).isFalse();
    }
}
