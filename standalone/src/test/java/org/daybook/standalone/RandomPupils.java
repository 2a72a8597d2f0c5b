package org.daybook.standalone;

import java.util.List;
import java.util.Random;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Draft;
import org.daybook.command.exclusion.ExclusionCommand.NotifyExclusion;
import org.daybook.command.pupil.PupilCommand.LinkPupil;
import org.daybook.events.Personal;
import org.daybook.events.PupilEvent.PupilFound;
import org.daybook.standalone.RandomChild.Happened;

/** Pupils of a school census at random: excluded, linked to children, and the links taken back with other withdrawals. */
final class RandomPupils {

    private final Random random;
    private final RandomExclusions exclusions;

    RandomPupils(Random random, RandomExclusions exclusions) {
        this.random = random;
        this.exclusions = exclusions;
    }

    /** A pupil that nobody knew. */
    static Command found(int number) {
        return new Command() {
            @Override
            public String childId() {
                return null;
            }

            @Override
            public List<Draft> decide(ChildFacts facts) {
                return List.of(Draft.of(new PupilFound(
                        "2017 autumn", "on", "SCH1", Personal.of("census-number-" + number), "key-" + number)));
            }
        };
    }

    /** Sometimes an exclusion that stands on the record of a child as well. */
    Command next(RandomChild pupil, List<RandomChild> children) {
        RandomChild child = children.get(random.nextInt(children.size()));
        return switch (random.nextInt(5)) {
            case 0 -> new LinkPupil(pupil.id(), child.id(), null);
            case 1 -> same(pupil, child);
            default -> exclusions.next(pupil);
        };
    }

    private Command same(RandomChild pupil, RandomChild child) {
        Happened own = child.any("ExclusionNotified");
        return own == null
                ? exclusions.next(pupil)
                : new NotifyExclusion(pupil.id(), "SUSP", own.day(), 4, List.of("DB"), "SCH1", null);
    }
}
