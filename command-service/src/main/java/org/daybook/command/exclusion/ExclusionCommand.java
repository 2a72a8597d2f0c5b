package org.daybook.command.exclusion;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Records;
import org.daybook.command.entry.Refused;
import org.daybook.events.Code;
import org.daybook.events.ExclusionEvent.DaySixProvisionArranged;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.ExclusionEvent.ExclusionRescinded;
import org.daybook.events.ExclusionEvent.GovernorsDecided;
import org.daybook.events.ExclusionEvent.ReviewPanelDecided;
import org.daybook.events.Organisation;
import org.daybook.events.Personal;
import org.daybook.events.Planned;
import org.jspecify.annotations.Nullable;

/** A school excludes a pupil, and what is decided about it. {@code entryId} names the exclusion. */
public sealed interface ExclusionCommand extends Command {

    String childId();

    /** A school tells the council of an exclusion. */
    @Records(ExclusionNotified.class)
    record NotifyExclusion(
            String childId,
            @Code("exclusion-category") String category,
            LocalDate startedOn,
            @Nullable Integer sessions,
            @Code("exclusion-reason") List<String> reasons,
            @Organisation String school,
            @Code("sen-provision") @Nullable String senProvision)
            implements ExclusionCommand {

        private static final int MOST_REASONS = 3;
        /** The half days of a whole school year. */
        private static final int MOST_SESSIONS = 380;

        @Override
        public List<Draft> decide(ChildFacts facts) {
            if (reasons.isEmpty() || reasons.size() > MOST_REASONS) {
                throw Refused.because(
                        "one-to-three-reasons", "reasons", "An exclusion has one reason, and three at most.");
            }
            if (new HashSet<>(reasons).size() < reasons.size()) {
                throw Refused.because("reason-twice", "reasons", "A reason stands there twice.");
            }
            if (sessions != null && (sessions < 1 || sessions > MOST_SESSIONS)) {
                throw Refused.because(
                        "sessions-out-of-range", "sessions", "An exclusion lasts 1 to " + MOST_SESSIONS + " sessions.");
            }
            return Command.drafts(new ExclusionNotified(category, startedOn, sessions, reasons, school, senProvision));
        }
    }

    /** Education from the sixth day on is found. */
    @Records(DaySixProvisionArranged.class)
    record ArrangeDaySixProvision(
            String childId,
            String entryId,
            LocalDate startedOn,
            @Organisation String provider) implements ExclusionCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new DaySixProvisionArranged(entryId, startedOn, provider));
        }
    }

    /** The governing board decides. */
    @Records(GovernorsDecided.class)
    record RecordGovernorsDecision(
            String childId,
            String entryId,
            LocalDate decidedOn,
            @Code("governors-decision") String decision,
            @Planned @Nullable LocalDate reinstatedFrom)
            implements ExclusionCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            boolean reinstated = "reinstated".equals(decision);
            if (reinstatedFrom != null && (!reinstated || reinstatedFrom.isBefore(decidedOn))) {
                throw Refused.because(
                        "no-such-reinstatement",
                        "reinstatedFrom",
                        "A pupil is reinstated by a decision to do so, from its day on.");
            }
            return Command.drafts(new GovernorsDecided(entryId, decidedOn, decision, reinstatedFrom));
        }
    }

    /** The independent review panel decides. */
    @Records(ReviewPanelDecided.class)
    record RecordReviewPanelDecision(
            String childId,
            String entryId,
            LocalDate decidedOn,
            @Code("review-panel-decision") String decision) implements ExclusionCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new ReviewPanelDecided(entryId, decidedOn, decision));
        }
    }

    /** The head teacher takes the exclusion back. */
    @Records(ExclusionRescinded.class)
    record RescindExclusion(
            String childId,
            String entryId,
            LocalDate rescindedOn,
            @Nullable String reason) implements ExclusionCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new ExclusionRescinded(entryId, rescindedOn, Personal.ofNullable(reason)));
        }
    }
}
