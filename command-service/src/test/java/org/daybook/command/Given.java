package org.daybook.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.daybook.command.child.Deciding;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Decision;
import org.daybook.command.entry.Draft;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.CareEvent.LegalStatusChanged;
import org.daybook.events.ChildEvent;
import org.daybook.events.ChildId;
import org.daybook.events.Personal;
import org.daybook.events.PlacementEvent.PlacementEnded;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.events.Recorded;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.history.Entries;
import org.daybook.store.MasterKey;
import org.jspecify.annotations.Nullable;

/** The world that the specifications of commands and rules are told in: one child, one fixed day, facts said shortly. */
public final class Given {

    public static final String CHILD = "child:11111111-2222-3333-4444-555555555555";
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    public static final MasterKey MASTER = new MasterKey(new byte[32]);

    private Given() {}

    /** Facts said as they are, so that a rule is shown without the command or the return that brings them. */
    public record Says(List<ChildEvent> facts) implements Command {

        @Override
        public String childId() {
            return CHILD;
        }

        @Override
        public List<Draft> decide(ChildFacts childFacts) {
            return facts.stream().map(Draft::of).toList();
        }
    }

    public static Command says(ChildEvent... facts) {
        return new Says(List.of(facts));
    }

    public static Deciding deciding() {
        return new Deciding(CommandService.PARTS, CLOCK, MASTER);
    }

    /** The decision on a command when these facts stand as entries {@code given-0}, {@code given-1}, ... */
    public static Decision decide(Command command, ChildEvent... given) {
        return deciding().decide(command, entries(given));
    }

    public static Entries entries(ChildEvent... given) {
        Entries entries = new Entries();
        for (int i = 0; i < given.length; i++) {
            entries.add(recorded(given[i]), "given-" + i, i);
        }
        return entries;
    }

    public static Recorded<?> recorded(ChildEvent event) {
        return Recorded.of(new ChildId(CHILD), event);
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** A girl born on 7 May 2010. */
    public static ChildRegistered registered() {
        return registered("2010-05-07");
    }

    public static ChildRegistered registered(@Nullable String born) {
        return new ChildRegistered(
                Personal.of("LA-17"),
                null,
                null,
                Personal.ofNullable(born),
                born == null ? null : YearMonth.from(day(born)),
                null,
                "F",
                null,
                null,
                null);
    }

    public static ChildRegistered expected(String day) {
        return new ChildRegistered(
                Personal.of("LA-17"), null, null, null, null, Personal.of(day), "U", null, null, null);
    }

    public static CareStarted started(String day) {
        return started(day, "C1");
    }

    public static CareStarted started(String day, String status) {
        return new CareStarted(day(day), status, "N1", null, null, false);
    }

    public static CareEnded ended(String day) {
        return new CareEnded(day(day), "E4A");
    }

    public static LegalStatusChanged status(String day, String status) {
        return new LegalStatusChanged(day(day), status);
    }

    /** A foster placement of the council's own with everything that is asked for. */
    public static PlacementMade fostered(String day) {
        return placed(day, "U6", "PR1", "SC000001", "CARPL");
    }

    public static PlacementMade placed(String day, String type, @Nullable String provider) {
        return placed(day, type, provider, null, null);
    }

    public static PlacementMade placed(
            String day, String type, @Nullable String provider, @Nullable String urn, @Nullable String endReason) {
        return new PlacementMade(day(day), type, provider, urn, null, null, null, null, false, false, null, endReason);
    }

    public static PlacementEnded left(String day) {
        return new PlacementEnded(day(day), "CARPL");
    }
}
