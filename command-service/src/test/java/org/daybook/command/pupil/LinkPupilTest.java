package org.daybook.command.pupil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.pupil;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.suspended;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.pupil.PupilCommand.LinkPupil;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Personal;
import org.daybook.events.PupilEvent.PupilLinked;
import org.junit.jupiter.api.Test;

/** The stream of the fixture is a pupil's where a census has found one on it. */
class LinkPupilTest {

    private static final String GIRL = "child:22222222-3333-4444-5555-666666666666";
    private static final String BOY = "child:33333333-4444-5555-6666-777777777777";

    private final ChildFixture child = new ChildFixture();
    private final LinkPupil command = new LinkPupil(CHILD, GIRL, "The school has told us");

    @Test
    void a_pupil_is_found_to_be_a_child() {
        child.given(pupil(), suspended("2024-09-09", 4))
                .when(command)
                .records(new PupilLinked(GIRL, Personal.of("The school has told us")))
                .warnsOf();
    }

    @Test
    void nothing_need_be_said_about_it() {
        child.given(pupil())
                .when(new LinkPupil(CHILD, GIRL, null))
                .records(new PupilLinked(GIRL, null))
                .warnsOf();
    }

    @Test
    void a_link_that_was_taken_back_may_be_made_to_another_child() {
        child.given(pupil(), new PupilLinked(BOY, null), new EntryWithdrawn("given-1", "wrong-child", null))
                .when(command)
                .records(new PupilLinked(GIRL, Personal.of("The school has told us")))
                .warnsOf();
    }

    @Test
    void the_child_must_be_there() {
        assertThat(command.childId()).isEqualTo(CHILD);
        assertThat(command.others()).containsValue(GIRL);
    }

    @Test
    void a_pupil_is_one_child() {
        child.given(pupil(), new PupilLinked(BOY, null)).when(command).refuses("pupil-already-linked");
    }

    @Test
    void a_child_is_no_pupil() {
        child.given(registered()).when(command).refuses("child-is-no-pupil");
    }

    @Test
    void a_pupil_that_no_census_has_found_is_unknown() {
        child.given().when(command).refuses("child-unknown");
    }
}
