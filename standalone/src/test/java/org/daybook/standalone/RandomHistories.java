package org.daybook.standalone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.daybook.command.care.CareCommand;
import org.daybook.command.entry.Amending;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Refused;
import org.daybook.command.front.Recording;
import org.daybook.command.front.Recording.Ask;
import org.daybook.command.front.Recording.Receipt;
import org.daybook.command.front.Who;
import org.daybook.command.placement.PlacementCommand;
import org.daybook.command.registration.RegistrationCommand;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.CareEvent.LegalStatusChanged;
import org.daybook.events.ChildEvent;
import org.daybook.events.ChildId;
import org.daybook.events.PlacementEvent.PlacementMade;

/**
 * Children to whom things happen at random, recorded through the front door: late, corrected, withdrawn, refused where the rules say so.
 * No two things happen to a child on one day, so that their order in a day cannot matter.
 */
final class RandomHistories {

    private static final Who WHO = new Who("random", "caseworker");
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final List<String> STATUSES = List.of("C1", "C2", "V2", "V3", "V4", "E1");
    private static final List<String> TYPES = List.of("U1", "U6", "K2", "P1", "R1", "H5", "T1", "A3", "Z1");

    private final Random random;
    private final Recording recording;
    private int accepted;
    private int refused;

    private static final class Person {
        final ChildId id;
        final Set<LocalDate> used = new HashSet<>();
        final List<String> entries = new ArrayList<>();
        LocalDate cursor;

        Person(ChildId id, LocalDate cursor) {
            this.id = id;
            this.cursor = cursor;
        }
    }

    RandomHistories(long seed, Recording recording) {
        this.random = new Random(seed);
        this.recording = recording;
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    /** Lets things happen to so many children, in turns. */
    void happen(int children, int turns) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            people.add(register(i));
        }
        for (int turn = 0; turn < children * turns; turn++) {
            Person person = people.get(random.nextInt(people.size()));
            tryTo(person, command(person));
        }
    }

    private Person register(int number) {
        ChildId id = ChildId.of(new UUID(random.nextLong(), random.nextLong()));
        LocalDate birth = LocalDate.of(1998, 1, 1).plusDays(random.nextInt(20 * 365));
        Person person = new Person(id, max(birth, FIRST).plusDays(random.nextInt(600)));
        String sex = random.nextBoolean() ? "M" : "F";
        tryTo(
                person,
                new RegistrationCommand.RegisterChild("L" + number, null, null, birth, null, sex, null, null, null));
        return person;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private void tryTo(Person person, Command command) {
        try {
            Receipt receipt = recording.record(new Ask(person.id, command, "random", WHO, null, null, null));
            accepted++;
            receipt.answer().events().stream()
                    .filter(e ->
                            !e.type().equals("EntryWithdrawn") && e.eventId().equals(e.entryId()))
                    .filter(e -> !e.type().startsWith("Child"))
                    .forEach(e -> person.entries.add(e.entryId()));
        } catch (Refused e) {
            refused++;
        }
    }

    /** Mostly a little later than before, sometimes long ago; never a day that was used. */
    private LocalDate day(Person person) {
        LocalDate day;
        do {
            if (random.nextInt(5) == 0) {
                day = FIRST.plusDays(random.nextInt(2200));
            } else {
                person.cursor = person.cursor.plusDays(1 + random.nextInt(90));
                day = person.cursor;
            }
        } while (!person.used.add(day));
        return day;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Command command(Person person) {
        String id = person.id.value();
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> start(person);
            case 3 -> new CareCommand.ChangeLegalStatus(id, day(person), pick(STATUSES));
            case 4, 5, 6 -> placement(person);
            case 7 -> new PlacementCommand.EndPlacement(id, day(person), "OTHER");
            case 8 -> new CareCommand.EndCare(id, day(person), pick(List.of("E4A", "E5", "E8")));
            case 9, 10 -> correction(person);
            default -> withdrawal(person);
        };
    }

    private Command start(Person person) {
        LocalDate day = day(person);
        CareCommand.FirstPlacement first = random.nextBoolean()
                ? new CareCommand.FirstPlacement(pick(TYPES), "PR1", null, null, null, null, null)
                : null;
        LocalDate end = random.nextInt(4) == 0 ? day(person) : null;
        boolean ends = end != null && end.isAfter(day);
        return new CareCommand.StartCare(
                person.id.value(),
                day,
                pick(STATUSES),
                "N1",
                null,
                null,
                random.nextInt(6) == 0,
                first,
                ends ? end : null,
                ends ? "E4A" : null);
    }

    private Command placement(Person person) {
        return new PlacementCommand.MakePlacement(
                person.id.value(),
                day(person),
                pick(TYPES),
                pick(List.of("PR1", "PR4")),
                null,
                null,
                pick(List.of("IN", "OUT")),
                null,
                null,
                random.nextInt(6) == 0,
                random.nextInt(8) == 0,
                null,
                "CARPL");
    }

    private Command correction(Person person) {
        if (person.entries.isEmpty()) {
            return start(person);
        }
        LocalDate day = day(person);
        return new Amending.CorrectEntry(
                person.id.value(), pick(person.entries), (now, facts) -> corrected(now, day), "wrong-date", null);
    }

    private ChildEvent corrected(ChildEvent now, LocalDate day) {
        return switch (now) {
            case CareStarted s ->
                new CareStarted(day, pick(STATUSES), s.categoryOfNeed(), null, null, s.begunEarlier());
            case LegalStatusChanged s -> new LegalStatusChanged(s.changedOn(), pick(STATUSES));
            case CareEnded s -> new CareEnded(day, s.reason());
            case PlacementMade p ->
                new PlacementMade(
                        day,
                        pick(TYPES),
                        p.provider(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        p.sameCarer(),
                        false,
                        null,
                        "CARPL");
            default -> throw Refused.because("not-correctable", "entryId", "Not corrected in this test.");
        };
    }

    private Command withdrawal(Person person) {
        return person.entries.isEmpty()
                ? start(person)
                : new Amending.WithdrawEntry(person.id.value(), pick(person.entries), "keyed-in-error", null);
    }
}
