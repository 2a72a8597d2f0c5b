package org.daybook.query.check;

import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/** Exclusions, each with what names it; those that several tell of are held together over all streams. */
final class PlainExclusions {

    private static final int SESSIONS_OF_FIVE_DAYS = 10;

    private PlainExclusions() {}

    /** Those of one stream that matter for a school year. */
    static void collect(String stream, Map<String, ChildEvent> entries, Stretch year, Tally tally) {
        String child = first(entries, PupilLinked.class)
                .map(PupilLinked::child)
                .findFirst()
                .orElse(stream);
        String toldBy = entries.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof PupilFound)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Excluded.HERE);
        entries.forEach((entryId, event) -> {
            if (event instanceof ExclusionNotified notice) {
                Excluded excluded = excluded(child, toldBy, notice, about(entryId, entries));
                if (year.has(excluded.startedOn()) || year.has(excluded.sixthDay())) {
                    tally.exclusion(excluded);
                }
            }
        });
    }

    private static <E extends ChildEvent> Stream<E> first(Map<String, ChildEvent> entries, Class<E> kind) {
        return entries.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static List<AboutExclusion> about(String entryId, Map<String, ChildEvent> entries) {
        return first(entries, AboutExclusion.class)
                .filter(event -> event.entryId().equals(entryId))
                .toList();
    }

    private static Excluded excluded(
            String child, String toldBy, ExclusionNotified notice, List<AboutExclusion> later) {
        return new Excluded(
                child,
                toldBy,
                notice.category(),
                notice.startedOn(),
                earliest(later.stream().map(PlainExclusions::overturned)),
                sixthDay(notice),
                earliest(later.stream().map(PlainExclusions::provision)));
    }

    private static @Nullable LocalDate earliest(Stream<@Nullable LocalDate> days) {
        return days.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate overturned(AboutExclusion event) {
        return switch (event) {
            case ExclusionRescinded r -> r.rescindedOn();
            case GovernorsDecided g -> g.decision().equals("reinstated") ? reinstated(g) : null;
            default -> null;
        };
    }

    private static LocalDate reinstated(GovernorsDecided decided) {
        return decided.reinstatedFrom() == null ? decided.decidedOn() : decided.reinstatedFrom();
    }

    private static @Nullable LocalDate provision(AboutExclusion event) {
        return event instanceof DaySixProvisionArranged arranged ? arranged.startedOn() : null;
    }

    /** Education is owed from the sixth working day of those that are longer than five days. */
    private static @Nullable LocalDate sixthDay(ExclusionNotified notice) {
        boolean suspension = notice.category().equals("SUSP");
        boolean longOne = notice.category().equals("PERM")
                || (suspension && notice.sessions() != null && notice.sessions() > SESSIONS_OF_FIVE_DAYS);
        if (!longOne) {
            return null;
        }
        LocalDate day = notice.startedOn();
        for (int left = WorkingDays.isOne(day) ? 5 : 6; left > 0; left--) {
            do {
                day = day.plusDays(1);
            } while (!WorkingDays.isOne(day));
        }
        return day;
    }

    /** Of those that several tell of, what comes first: people here before a census, and of two pupils one. */
    static List<Excluded> once(List<Excluded> all) {
        Map<Excluded.Same, String> teller = new HashMap<>();
        all.forEach(each -> teller.merge(each.same(), each.toldBy(), PlainExclusions::before));
        return all.stream()
                .filter(each -> each.toldBy().equals(teller.get(each.same())))
                .toList();
    }

    private static String before(String one, String other) {
        if (one.equals(Excluded.HERE) || other.equals(Excluded.HERE)) {
            return Excluded.HERE;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    static void count(List<Excluded> once, Stretch year, Tally tally) {
        tally.count("suspensions", begun(once, "SUSP", year).count());
        tally.count("lunchtime-exclusions", begun(once, "LNCH", year).count());
        tally.count("permanent-exclusions", begun(once, "PERM", year).count());
        Map<String, Integer> suspensions = new HashMap<>();
        begun(once, "SUSP", year).forEach(each -> suspensions.merge(each.child(), 1, Integer::sum));
        tally.count(
                "pupils-suspended-twice",
                suspensions.values().stream().filter(n -> n >= 2).count());
        List<Excluded> owed =
                once.stream().filter(each -> owesEducation(each, year)).toList();
        tally.share(
                "day-six-provision-percent",
                owed.stream().filter(PlainExclusions::taughtInTime).count(),
                owed.size());
    }

    private static Stream<Excluded> begun(List<Excluded> once, String category, Stretch year) {
        return once.stream().filter(each -> each.category().equals(category) && year.has(each.startedOn()));
    }

    /** The permanent ones among them that stand on the last day. */
    static long inForce(List<Excluded> once, Stretch year) {
        return begun(once, "PERM", year)
                .filter(each -> each.standsOn(year.last()))
                .count();
    }

    /** One that stood until its sixth day, which was in the year. A census does not say what was arranged. */
    private static boolean owesEducation(Excluded each, Stretch year) {
        LocalDate sixth = each.sixthDay();
        return sixth != null && each.toldBy().equals(Excluded.HERE) && year.has(sixth) && each.standsOn(sixth);
    }

    private static boolean taughtInTime(Excluded each) {
        LocalDate sixth = each.sixthDay();
        LocalDate from = each.provisionFrom();
        return sixth != null && from != null && !from.isAfter(sixth);
    }
}
