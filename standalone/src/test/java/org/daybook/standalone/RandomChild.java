package org.daybook.standalone;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.daybook.command.child.Answer;
import org.daybook.events.ChildId;
import org.daybook.events.Days;
import org.daybook.events.Moment;

/** A child to whom things happen at random: what was recorded of it, with which warnings, and the days used already. */
final class RandomChild {

    static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    private static final int SECONDS_OF_A_DAY = 24 * 60 * 60;

    /** An entry that was accepted, with the day that it was first given. */
    record Happened(String entryId, String type, LocalDate day) {}

    private final ChildId childId;
    private final Random random;
    private final Set<LocalDate> used = new HashSet<>();
    private final List<Happened> happened = new ArrayList<>();
    private final List<Answer.Warning> warned = new ArrayList<>();
    private LocalDate cursor;
    private LocalDate lastDay;

    RandomChild(ChildId childId, LocalDate cursor, Random random) {
        this.childId = childId;
        this.cursor = cursor;
        this.lastDay = cursor;
        this.random = random;
    }

    ChildId childId() {
        return childId;
    }

    String id() {
        return childId.value();
    }

    /** Mostly a little later than before, sometimes long ago; never a day that was used. */
    LocalDate day() {
        LocalDate day;
        do {
            if (random.nextInt(5) == 0) {
                day = FIRST.plusDays(random.nextInt(2200));
            } else {
                cursor = cursor.plusDays(1L + random.nextInt(60));
                day = cursor;
            }
        } while (!used.add(day));
        lastDay = day;
        return day;
    }

    /** A day so many days after another that was not used, or any day where all of them seem to be. */
    LocalDate near(LocalDate day, int earliest, int latest) {
        for (int tries = 0; tries < 5; tries++) {
            LocalDate near = day.plusDays((long) earliest + random.nextInt(latest - earliest + 1));
            if (used.add(near)) {
                lastDay = near;
                return near;
            }
        }
        return day();
    }

    /** Where a correction moves what happened on a day: near it, or nowhere, as the day is its own. */
    LocalDate moved(LocalDate own) {
        return random.nextInt(3) == 0 ? own : near(own, -8, 8);
    }

    /** The day alone, or any second of it in London. */
    Moment moment(LocalDate day) {
        if (random.nextInt(3) == 0) {
            return Moment.on(day);
        }
        LocalTime time = LocalTime.ofSecondOfDay(random.nextInt(SECONDS_OF_A_DAY));
        return Moment.at(day.atTime(time).atZone(Days.LONDON).toInstant());
    }

    /** An entry was accepted; its day is the last one that was given out. */
    void happened(String entryId, String type) {
        happened.add(new Happened(entryId, type, lastDay));
    }

    /** Something was recorded with a warning. */
    void warned(Answer.Warning warning) {
        warned.add(warning);
    }

    /** Any warning that was given, whether it stands still or not; null while there is none. */
    Answer.Warning anyWarning() {
        return warned.isEmpty() ? null : warned.get(random.nextInt(warned.size()));
    }

    /** Any entry, or null while there is none. */
    Happened any() {
        return happened.isEmpty() ? null : happened.get(random.nextInt(happened.size()));
    }

    /** Any entry of a type, or null while there is none. */
    Happened any(String type) {
        List<Happened> all = all(type);
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    /** The entry of a type that was recorded last, or null. */
    Happened last(String type) {
        List<Happened> all = all(type);
        return all.isEmpty() ? null : all.getLast();
    }

    List<Happened> all(String type) {
        return happened.stream().filter(h -> h.type().equals(type)).toList();
    }
}
