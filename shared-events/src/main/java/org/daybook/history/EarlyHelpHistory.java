package org.daybook.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.events.ChildEvent;
import org.daybook.events.EarlyHelpEvent;
import org.daybook.events.EarlyHelpEvent.CafClosed;
import org.daybook.events.EarlyHelpEvent.CafOpened;
import org.daybook.events.EarlyHelpEvent.CafPlanAgreed;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.jspecify.annotations.Nullable;

/**
 * The CAFs that live entries make, one open at a time.
 *
 * @param overlaps openings while another CAF was open
 * @param strays what belongs to no CAF
 */
public record EarlyHelpHistory(List<Caf> cafs, List<Overlap> overlaps, List<Entry> strays) {

    /** So long after the opening, the plan or a review the next review is due where nobody has said when: the longest of local rules. */
    public static final int REVIEW_AFTER_WEEKS = 12;

    /** An opening while another CAF was open. */
    public record Overlap(Entry opened, Entry open) {}

    /**
     * One CAF; open from its first day until before the day it closed, or the child died.
     *
     * @param steps plans, reviews and changes in order
     */
    public record Caf(
            Entry opened, @Nullable Entry closed, @Nullable LocalDate died, List<Entry> steps) {

        public CafOpened opening() {
            return (CafOpened) opened.event();
        }

        public @Nullable CafClosed closing() {
            return closed == null ? null : (CafClosed) closed.event();
        }

        public LocalDate from() {
            return opening().openedOn();
        }

        public @Nullable LocalDate to() {
            return closed == null ? died : closed.effectiveOn();
        }

        public boolean openOn(LocalDate day) {
            return !day.isBefore(from()) && (to() == null || day.isBefore(to()));
        }

        /** A stretch in which one day for the next review holds; {@code to} is null while it does. */
        public record Due(LocalDate from, @Nullable LocalDate to, LocalDate reviewOn) {}

        public List<Due> reviewsDue() {
            List<Due> due = new ArrayList<>();
            LocalDate from = from();
            LocalDate reviewOn = from.plusWeeks(REVIEW_AFTER_WEEKS);
            for (Entry step : steps) {
                LocalDate next = nextReview(step);
                if (next != null) {
                    LocalDate day = Objects.requireNonNull(step.effectiveOn());
                    if (from.isBefore(day)) {
                        due.add(new Due(from, day, reviewOn));
                    }
                    from = day;
                    reviewOn = next;
                }
            }
            if (to() == null || from.isBefore(to())) {
                due.add(new Due(from, to(), reviewOn));
            }
            return due;
        }

        private static @Nullable LocalDate nextReview(Entry step) {
            return switch (step.event()) {
                case CafPlanAgreed p -> orInWeeks(p.nextReviewOn(), p.agreedOn());
                case CafReviewed r -> orInWeeks(r.nextReviewOn(), r.reviewedOn());
                default -> null;
            };
        }

        private static LocalDate orInWeeks(@Nullable LocalDate said, LocalDate since) {
            return said == null ? since.plusWeeks(REVIEW_AFTER_WEEKS) : said;
        }
    }

    public static EarlyHelpHistory of(Entries entries) {
        return entries.history(EarlyHelpHistory.class, EarlyHelpHistory::madeOf, EarlyHelpHistory::read);
    }

    /** A CAF ends when the child dies. */
    private static boolean madeOf(ChildEvent event) {
        return event instanceof EarlyHelpEvent || Identity.madeOf(event);
    }

    private static EarlyHelpHistory read(Entries entries) {
        List<Entry> facts = entries.of(EarlyHelpEvent.class).stream()
                .sorted(CareHistory.IN_ORDER)
                .toList();
        Spells paired = Spells.pair(of(CafOpened.class, facts), of(CafClosed.class, facts), CareHistory::earlier);
        LocalDate died = entries.identity().diedOn();
        List<Caf> cafs = paired.spells().stream()
                .map(spell -> new Caf(spell.start(), spell.end(), died, new ArrayList<>()))
                .toList();
        List<Entry> strays = new ArrayList<>(paired.endsOfNothing());
        for (Entry fact : facts) {
            if (!(fact.event() instanceof CafOpened || fact.event() instanceof CafClosed)) {
                caf(cafs, fact).ifPresentOrElse(caf -> caf.steps().add(fact), () -> strays.add(fact));
            }
        }
        List<Overlap> overlaps = paired.overlaps().stream()
                .map(o -> new Overlap(o.start(), o.open()))
                .toList();
        return new EarlyHelpHistory(cafs, overlaps, List.copyOf(strays));
    }

    /** What happens on the day that a CAF closes belongs to it still. */
    private static Optional<Caf> caf(List<Caf> cafs, Entry step) {
        LocalDate day = Objects.requireNonNull(step.effectiveOn());
        return cafs.reversed().stream()
                .filter(caf -> caf.openOn(day) || day.equals(caf.to()))
                .findFirst();
    }

    private static List<Entry> of(Class<?> kind, List<Entry> facts) {
        return facts.stream().filter(e -> kind.isInstance(e.event())).toList();
    }
}
