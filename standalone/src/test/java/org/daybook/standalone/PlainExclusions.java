package org.daybook.standalone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.calendar.WorkingDays;
import org.daybook.events.ChildEvent;
import org.daybook.events.ExclusionEvent.AboutExclusion;
import org.daybook.events.ExclusionEvent.DaySixProvisionArranged;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.ExclusionEvent.ExclusionRescinded;
import org.daybook.events.ExclusionEvent.GovernorsDecided;
import org.daybook.events.PupilEvent.PupilFound;
import org.daybook.events.PupilEvent.PupilLinked;

/** Exclusions once more, as plainly as can be: each with what names it. */
final class PlainExclusions {

    /** One exclusion; the first days on which it no longer stood and on which there was education elsewhere may be null. */
    private record Exclusion(
            String child,
            String said,
            String entryId,
            ExclusionNotified notice,
            LocalDate overturnedOn,
            LocalDate provisionFrom) {

        /** The same exclusion of the same child, said by somebody else. */
        boolean sameAs(Exclusion other) {
            return child.equals(other.child)
                    && notice.category().equals(other.notice.category())
                    && notice.startedOn().equals(other.notice.startedOn());
        }

        /** Somebody who comes first has said the same: people here before a census, and of two pupils one. */
        boolean afterAnother(Exclusion other) {
            return sameAs(other)
                    && !said.equals(other.said)
                    && (other.said.equals("here") || !said.equals("here") && first(other));
        }

        private boolean first(Exclusion other) {
            return other.said.compareTo(said) < 0;
        }

        boolean is(String category) {
            return notice.category().equals(category);
        }

        boolean standsOn(LocalDate day) {
            return overturnedOn == null || overturnedOn.isAfter(day);
        }

        /** Education is owed from the sixth day of those that are longer than five days. */
        boolean longOne() {
            return is("PERM") || (is("SUSP") && notice.sessions() != null && notice.sessions() > 10);
        }

        /** Five working days after the first one. */
        LocalDate sixthDay() {
            LocalDate day = notice.startedOn();
            for (int left = WorkingDays.isOne(day) ? 5 : 6; left > 0; left--) {
                do {
                    day = day.plusDays(1);
                } while (!WorkingDays.isOne(day));
            }
            return day;
        }
    }

    private final List<Exclusion> exclusions = new ArrayList<>();

    PlainExclusions(PlainFold fold) {
        fold.children().forEach((stream, entries) -> {
            if (!stream.startsWith("pupil:")) {
                read(stream, "here", entries);
            }
        });
        fold.children().forEach((stream, entries) -> {
            if (stream.startsWith("pupil:")) {
                read(linked(stream, entries), found(entries), entries);
            }
        });
        List<Exclusion> all = List.copyOf(exclusions);
        exclusions.removeIf(x -> all.stream().anyMatch(x::afterAnother));
    }

    /** The entry by which a census brought the pupil. */
    private static String found(Map<String, ChildEvent> entries) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof PupilFound)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("here");
    }

    /** The child that the pupil is, or the pupil itself. */
    private static String linked(String pupil, Map<String, ChildEvent> entries) {
        return entries.values().stream()
                .filter(PupilLinked.class::isInstance)
                .map(link -> ((PupilLinked) link).child())
                .findFirst()
                .orElse(pupil);
    }

    private void read(String child, String said, Map<String, ChildEvent> entries) {
        entries.forEach((entryId, event) -> {
            if (event instanceof ExclusionNotified notice) {
                List<AboutExclusion> later = entries.values().stream()
                        .filter(AboutExclusion.class::isInstance)
                        .map(AboutExclusion.class::cast)
                        .filter(about -> about.entryId().equals(entryId))
                        .toList();
                exclusions.add(new Exclusion(
                        child,
                        said,
                        entryId,
                        notice,
                        earliest(later.stream().map(PlainExclusions::overturned)),
                        earliest(later.stream().map(PlainExclusions::provision))));
            }
        });
    }

    private static LocalDate earliest(Stream<LocalDate> days) {
        return days.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    private static LocalDate overturned(AboutExclusion event) {
        return switch (event) {
            case ExclusionRescinded r -> r.rescindedOn();
            case GovernorsDecided g -> g.decision().equals("reinstated") ? reinstated(g) : null;
            default -> null;
        };
    }

    private static LocalDate reinstated(GovernorsDecided decided) {
        return decided.reinstatedFrom() == null ? decided.decidedOn() : decided.reinstatedFrom();
    }

    private static LocalDate provision(AboutExclusion event) {
        return event instanceof DaySixProvisionArranged arranged ? arranged.startedOn() : null;
    }

    private Stream<Exclusion> begun(String category, LocalDate first, LocalDate last) {
        return exclusions.stream()
                .filter(x -> x.is(category))
                .filter(x -> !x.notice().startedOn().isBefore(first)
                        && !x.notice().startedOn().isAfter(last));
    }

    /** Those of a category that began in the window. */
    long count(String category, LocalDate first, LocalDate last) {
        return begun(category, first, last).count();
    }

    /** Those among them that stand on its last day. */
    long inForce(String category, LocalDate first, LocalDate last) {
        return begun(category, first, last).filter(x -> x.standsOn(last)).count();
    }

    long pupilsSuspendedTwice(LocalDate first, LocalDate last) {
        Map<String, Integer> count = new HashMap<>();
        begun("SUSP", first, last).forEach(x -> count.merge(x.child(), 1, Integer::sum));
        return count.values().stream().filter(n -> n >= 2).count();
    }

    /** Of the long ones that stood until their sixth day, which was in the window: those with education by then. */
    PlainFold.Share daySix(LocalDate first, LocalDate last) {
        List<Exclusion> owed = exclusions.stream()
                .filter(x -> x.said().equals("here") && x.longOne() && x.standsOn(x.sixthDay()))
                .filter(x -> !x.sixthDay().isBefore(first) && !x.sixthDay().isAfter(last))
                .toList();
        return new PlainFold.Share(
                owed.stream()
                        .filter(x ->
                                x.provisionFrom() != null && !x.provisionFrom().isAfter(x.sixthDay()))
                        .count(),
                owed.size());
    }
}
