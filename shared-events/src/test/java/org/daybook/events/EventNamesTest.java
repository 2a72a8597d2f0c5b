package org.daybook.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventNamesTest {

    @Test
    void every_event_has_a_sample() {
        assertThat(EventNames.all())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(EventSamples.of(event).event()).isInstanceOf(event));
    }

    @Test
    void a_name_leads_back_to_its_event() {
        assertThat(EventNames.all())
                .allSatisfy(event ->
                        assertThat(EventNames.classOf(EventNames.nameOf(event))).isEqualTo(event));
    }

    @Test
    void a_name_from_another_build_is_unknown_not_an_error() {
        assertThat(EventNames.classOf("CafDreamtOf")).isNull();
    }

    @Test
    void a_childs_stream_carries_its_type() {
        assertThat(ChildId.isOne("child:11111111-2222-3333-4444-555555555555")).isTrue();
        assertThat(ChildId.isOne("11111111-2222-3333-4444-555555555555")).isFalse();
        assertThat(ChildId.isOne("enquiry:11111111-2222-3333-4444-555555555555"))
                .isFalse();
        assertThat(ChildId.isOne("child:11111111-2222-3333-4444-55555555555")).isFalse();
    }

    @Test
    void a_pupil_of_a_census_has_a_stream_outside_the_index_of_children() {
        assertThat(ChildId.isOne("pupil:11111111-2222-3333-4444-555555555555")).isTrue();
        assertThat(new ChildId("pupil:11111111-2222-3333-4444-555555555555").isPupil())
                .isTrue();
        assertThat(EventSamples.CHILD.isPupil()).isFalse();
    }

    @Test
    void a_personal_value_does_not_print_itself() {
        assertThat(Personal.of("Samplegiven")).hasToString("[personal]");
        assertThat(EventSamples.of(RegistrationEvent.ChildRegistered.class).toString())
                .doesNotContain("Samplegiven", "Samplefamily", "2011-05-07");
    }
}
