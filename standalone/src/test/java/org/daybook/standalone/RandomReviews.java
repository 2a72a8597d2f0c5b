package org.daybook.standalone;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.daybook.command.care.CareCommand.HoldCareReview;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Draft;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.daybook.events.ChildEvent;
import org.daybook.events.EventNames;
import org.daybook.standalone.RandomChild.Happened;

/** Reviews of children in care at random, about the time they are due, and periods of care that a return tells of. */
final class RandomReviews {

    private static final List<String> PARTICIPATIONS = List.of("PN1", "PN2", "PN7");

    private final Random random;
    private final RandomCare care;
    private int returns;

    RandomReviews(Random random, RandomCare care) {
        this.random = random;
        this.care = care;
    }

    /** Nothing is reviewed before care has started. */
    Command next(RandomChild child) {
        Happened start = child.last("CareStarted");
        if (start == null) {
            return random.nextInt(3) == 0 ? returned(care.start(child)) : care.start(child);
        }
        return random.nextInt(6) == 0
                ? returned(care.start(child))
                : new HoldCareReview(
                        child.id(), day(child, start), PARTICIPATIONS.get(random.nextInt(PARTICIPATIONS.size())));
    }

    /** Within some weeks of the start, or some months after the last review. */
    private LocalDate day(RandomChild child, Happened start) {
        Happened review = child.last("CareReviewHeld");
        if (review == null || random.nextInt(4) == 0) {
            return child.near(start.day(), 5, 40);
        }
        return child.near(review.day(), 60, 220);
    }

    /** The same facts, each under a key by which a return speaks of it. */
    private Command returned(Command said) {
        String key = "ssda903:random " + returns++;
        return new Command() {
            @Override
            public String childId() {
                return said.childId();
            }

            @Override
            public List<Draft> decide(ChildFacts facts) {
                return said.decide(facts).stream()
                        .map(draft -> new Draft(
                                draft.event(),
                                draft.amends(),
                                key + ":" + EventNames.nameOf(draft.event().getClass())))
                        .toList();
            }
        };
    }

    ChildEvent corrected(RandomChild child, CareReviewHeld now) {
        return new CareReviewHeld(child.moved(now.heldOn()), now.participation());
    }
}
