package org.daybook.query.check;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.events.ChildEvent;
import org.daybook.events.Days;
import org.daybook.events.MissingEvent;
import org.daybook.events.MissingEvent.MissingFromCareReturned;
import org.daybook.events.MissingEvent.MissingNotified;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.events.Moment;
import org.jspecify.annotations.Nullable;

/** A child's times of being missing, each with its return and the first interview about it. */
final class PlainMissing {

    static final List<String> NOBODY = List.of(
            "missing-episodes",
            "missing-children-ytd",
            "missing-repeat-children-ytd",
            "looked-after-missing-ytd",
            "return-interviews-within-72h-percent",
            "return-interview-mean-hours");

    private static final Duration LIMIT = Duration.ofHours(72);
    private static final int DAYS_OF_THE_LIMIT = 3;

    /** One spell; what is not known yet, or never came, is null. */
    private static final class Spell {
        final PlainWhereabouts.Away away;
        final @Nullable LocalDate careEnded;

        @Nullable
        Moment held;

        Spell(PlainWhereabouts.Away away, @Nullable LocalDate careEnded) {
            this.away = away;
            this.careEnded = careEnded;
        }

        @Nullable
        Moment back() {
            return away.back();
        }

        LocalDate from() {
            return away.since().day();
        }

        /** The first day on which the child was not missing any more. */
        LocalDate to() {
            Moment back = away.back();
            LocalDate to = back == null ? LocalDate.MAX : back.day();
            return careEnded == null || careEnded.isAfter(to) ? to : careEnded;
        }

        /** Missing on any of the days; who comes back on the very day was missing on it. */
        boolean within(Stretch days) {
            return !from().isAfter(days.last()) && (days.has(from()) || to().isAfter(days.first()));
        }

        /** A child whom this council looks after, and not just away without authorisation. */
        boolean ofOurs() {
            return switch (away.said()) {
                case MissingNotified n ->
                    n.setting().equals("care")
                            && n.responsibleAuthority() == null
                            && (n.kind() == null || n.kind().equals("M"));
                case MissingFromCareReturned row -> row.kind().equals("M");
                default -> false;
            };
        }
    }

    private final List<Spell> spells = new ArrayList<>();

    /** @param returned the entries that a return brought: it says when a child came back, but not what followed */
    PlainMissing(Map<String, ChildEvent> entries, Set<String> returned, PlainCare care) {
        List<PlainWhereabouts.Told> told = new ArrayList<>();
        entries.forEach((id, event) -> {
            if (event instanceof MissingEvent missing) {
                told.add(new PlainWhereabouts.Told(id, missing, returned.contains(id)));
            }
        });
        told.sort(Comparator.comparing(each -> each.event().moment(), Moment.IN_ORDER));
        for (PlainWhereabouts.Away away : new PlainWhereabouts(told).spells()) {
            spells.add(new Spell(
                    away, fromCare(away.said()) ? care.endAfter(away.since().day()) : null));
        }
        told.forEach(each -> {
            if (each.event() instanceof ReturnInterviewHeld interview) {
                held(interview);
            }
        });
    }

    private static boolean fromCare(MissingEvent said) {
        return !(said instanceof MissingNotified notified) || notified.setting().equals("care");
    }

    /** It is about the spells that it names, else about the last that had ended by then. */
    private void held(ReturnInterviewHeld interview) {
        Set<String> named = interview.spells() == null ? Set.of() : Set.copyOf(interview.spells());
        List<Spell> about = new ArrayList<>();
        for (Spell spell : spells.reversed()) {
            Moment back = spell.back();
            boolean ended = back != null && !interview.heldAt().isBefore(back);
            if (ended && (named.isEmpty() ? about.isEmpty() : named.contains(spell.away.id()))) {
                about.add(spell);
            }
        }
        if (named.isEmpty() || about.size() == named.size()) {
            for (Spell spell : about) {
                spell.held = spell.held == null ? interview.heldAt() : spell.held;
            }
        }
    }

    private static Duration between(Moment from, Moment to) {
        return from.at() != null && to.at() != null
                ? Duration.between(from.at(), to.at())
                : Duration.ofHours(24 * ChronoUnit.DAYS.between(from.day(), to.day()));
    }

    /** The day on which the 72 hours after a return are over. */
    private static LocalDate over(Moment back) {
        return back.at() == null
                ? back.day().plusDays(DAYS_OF_THE_LIMIT)
                : LocalDate.ofInstant(back.at().plus(LIMIT), Days.LONDON);
    }

    void count(Stretch year, Tally tally) {
        long begun = spells.stream().filter(spell -> year.has(spell.from())).count();
        tally.count("missing-episodes", begun);
        tally.count("missing-children-ytd", begun >= 1);
        tally.count("missing-repeat-children-ytd", begun >= 2);
        tally.count(
                "looked-after-missing-ytd", spells.stream().anyMatch(spell -> spell.ofOurs() && spell.within(year)));
        for (Spell spell : spells) {
            Moment back = spell.back();
            Moment held = spell.held;
            if (back != null && !spell.away.onlyReturned() && year.has(over(back))) {
                boolean inTime = held != null && between(back, held).compareTo(LIMIT) <= 0;
                tally.share("return-interviews-within-72h-percent", inTime ? 1 : 0, 1);
            }
            if (back != null && held != null && year.has(held.day())) {
                tally.share("return-interview-mean-hours", between(back, held).toMinutes(), 1);
            }
        }
    }
}
