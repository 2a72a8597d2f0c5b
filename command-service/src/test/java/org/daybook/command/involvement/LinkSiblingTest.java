package org.daybook.command.involvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.involvement.InvolvementCommand.LinkSibling;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.InvolvementEvent.SiblingLinked;
import org.junit.jupiter.api.Test;

class LinkSiblingTest {

    private static final String SISTER = "child:22222222-3333-4444-5555-666666666666";
    private static final String BROTHER = "child:33333333-4444-5555-6666-777777777777";

    private final ChildFixture child = new ChildFixture();
    private final LinkSibling command = new LinkSibling(CHILD, SISTER, "half");

    @Test
    void two_children_are_siblings() {
        child.given(registered())
                .when(command)
                .records(new SiblingLinked(SISTER, "half"))
                .warnsOf();
    }

    @Test
    void a_child_may_have_many_siblings() {
        child.given(registered(), new SiblingLinked(BROTHER, "full"))
                .when(command)
                .records(new SiblingLinked(SISTER, "half"))
                .warnsOf();
    }

    @Test
    void a_link_that_was_taken_back_may_be_made_again() {
        child.given(
                        registered(),
                        new SiblingLinked(SISTER, "full"),
                        new EntryWithdrawn("given-1", "keyed-in-error", null))
                .when(command)
                .records(new SiblingLinked(SISTER, "half"))
                .warnsOf();
    }

    @Test
    void the_sibling_is_a_child_that_must_be_there() {
        assertThat(command.others()).containsValue(SISTER);
    }

    @Test
    void a_child_is_no_sibling_of_its_own() {
        child.given(registered()).when(new LinkSibling(CHILD, CHILD, "full")).refuses("sibling-is-the-child");
    }

    @Test
    void two_children_are_linked_once() {
        child.given(registered(), new SiblingLinked(SISTER, "full"))
                .when(command)
                .refuses("sibling-already-linked");
    }
}
