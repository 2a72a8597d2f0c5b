package org.daybook.query.check;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.events.CareEvent;
import org.daybook.events.ChildEvent;
import org.daybook.events.EarlyHelpEvent;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Event;
import org.daybook.events.EventNames;
import org.daybook.events.ExclusionEvent;
import org.daybook.events.MissingEvent;
import org.daybook.events.Personal;
import org.daybook.events.PlacementEvent;
import org.daybook.events.PupilEvent;
import org.daybook.events.Recorded;
import org.daybook.events.RegistrationEvent;
import org.daybook.events.RegistrationEvent.BirthRecorded;
import org.daybook.events.RegistrationEvent.ChildDetailsRecorded;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.jspecify.annotations.Nullable;

/**
 * One stream of the log once more, as plainly as can be: its live entries, and what they add to the figures of a day. It shares nothing
 * with the rows, the histories that rows are made of, or SQL: what both say is right, or wrong twice in the same way.
 */
public final class PlainChild {

    private static final List<Class<? extends ChildEvent>> COUNTED = List.of(
            RegistrationEvent.class,
            CareEvent.class,
            PlacementEvent.class,
            EarlyHelpEvent.class,
            ExclusionEvent.class,
            MissingEvent.class,
            PupilEvent.class,
            EntryWithdrawn.class);
    private static final int MONTHS_TO_ADULTHOOD = 18 * 12;
    /** Where the day of birth can no longer be opened, the last one of the month stands in. */
    private static final int LAST_DAY = 31;

    private final String stream;
    private final Map<String, ChildEvent> live = new LinkedHashMap<>();
    private final Set<String> returned = new HashSet<>();

    public PlainChild(String stream) {
        this.stream = stream;
    }

    /** False for kinds of events that no measure counts: they need not be read. */
    static boolean counts(String type) {
        Class<? extends Event> event = EventNames.classOf(type);
        if (event == null) {
            throw new IllegalStateException("No event is called " + type);
        }
        return COUNTED.stream().anyMatch(kind -> kind.isAssignableFrom(event));
    }

    /** Takes in the next event of the stream. */
    public void add(String eventId, Recorded<?> recorded) {
        if (recorded.event() instanceof EntryWithdrawn gone) {
            live.remove(gone.entryId());
        } else if (recorded.amends() != null) {
            live.replace(recorded.amends().entryId(), recorded.event());
        } else {
            live.put(eventId, recorded.event());
            if (recorded.source() != null) {
                returned.add(eventId);
            }
        }
    }

    /** The live entries in the order in which they were first recorded. */
    public Map<String, ChildEvent> entries() {
        return live;
    }

    /** What this stream adds to the figures of a day. */
    public Contribution on(LocalDate day) {
        Tally tally = new Tally();
        PlainCare care = new PlainCare(live.values());
        Stretch year = Stretch.upTo(day, Month.APRIL);
        care.count(year, this, tally);
        new PlainEarlyHelp(stream, live.values()).count(year, tally);
        new PlainMissing(live, returned, care).count(year, tally);
        PlainExclusions.collect(stream, live, Stretch.upTo(day, Month.AUGUST), tally);
        return tally.done();
    }

    /** True from the eighteenth birthday on; false where nothing is known of the birth. */
    boolean adultOn(LocalDate day) {
        Personal date = null;
        YearMonth month = null;
        for (ChildEvent event : live.values()) {
            switch (event) {
                case ChildRegistered r -> {
                    date = r.dateOfBirth();
                    month = r.bornIn();
                }
                case BirthRecorded b -> {
                    date = b.dateOfBirth();
                    month = b.bornIn();
                }
                case ChildDetailsRecorded d -> {
                    date = d.dateOfBirth() == null ? date : d.dateOfBirth();
                    month = d.bornIn() == null ? month : d.bornIn();
                }
                default -> {
                    // says nothing of the birth
                }
            }
        }
        return adult(date, month, day);
    }

    private static boolean adult(@Nullable Personal date, @Nullable YearMonth month, LocalDate day) {
        String born = Personal.reveal(date);
        YearMonth in = born == null ? month : YearMonth.from(LocalDate.parse(born));
        if (in == null) {
            return false;
        }
        int dayOfBirth = born == null ? LAST_DAY : LocalDate.parse(born).getDayOfMonth();
        YearMonth adultIn = in.plusMonths(MONTHS_TO_ADULTHOOD);
        YearMonth now = YearMonth.from(day);
        return now.isAfter(adultIn) || (now.equals(adultIn) && day.getDayOfMonth() >= dayOfBirth);
    }

    /** Events by the day on which they happened; within a day in the order of recording. */
    static <E extends ChildEvent> TreeMap<LocalDate, List<E>> byDay(Iterable<ChildEvent> events, Class<E> kind) {
        TreeMap<LocalDate, List<E>> days = new TreeMap<>();
        for (ChildEvent event : events) {
            LocalDate day = event.effectiveOn();
            if (day != null && kind.isInstance(event)) {
                days.computeIfAbsent(day, d -> new ArrayList<>()).add(kind.cast(event));
            }
        }
        return days;
    }
}
