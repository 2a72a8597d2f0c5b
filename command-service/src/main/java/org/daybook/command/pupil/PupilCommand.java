package org.daybook.command.pupil;

import java.util.List;
import java.util.Map;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Draft;
import org.daybook.events.Personal;
import org.daybook.events.PupilEvent.PupilLinked;
import org.jspecify.annotations.Nullable;

/** What people do with the pupils of a school census. */
public sealed interface PupilCommand extends Command {

    /** A pupil is found to be this child; to take it back, the entry is withdrawn from the pupil. */
    record LinkPupil(
            String pupilId, String linkedTo, @Nullable String note) implements PupilCommand {

        @Override
        public String childId() {
            return pupilId;
        }

        @Override
        public Map<String, String> others() {
            return Map.of("linkedTo", linkedTo);
        }

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new PupilLinked(linkedTo, Personal.ofNullable(note)));
        }
    }
}
