package org.daybook.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
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
import org.daybook.events.EarlyHelpEvent.CafClosed;
import org.daybook.events.EarlyHelpEvent.CafOpened;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.InvolvementEvent.WorkerAllocated;
import org.daybook.events.MissingEvent.ChildReturned;
import org.daybook.events.MissingEvent.MissingNotified;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.events.Moment;
import org.daybook.events.Personal;
import org.daybook.events.PlacementEvent.PlacementEnded;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.events.PupilEvent.PupilFound;
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
    public record Says(List<Draft> drafts) implements Command {

        @Override
        public String childId() {
            return CHILD;
        }

        @Override
        public List<Draft> decide(ChildFacts childFacts) {
            return drafts;
        }
    }

    public static Command says(ChildEvent... facts) {
        return says(Arrays.stream(facts).map(Draft::of).toArray(Draft[]::new));
    }

    public static Command says(Draft... drafts) {
        return new Says(List.of(drafts));
    }

    /** A fact that a return brings and speaks of under this key. */
    public static Draft returned(String source, ChildEvent fact) {
        return new Draft(fact, null, source);
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

    /** A pupil of a school census, in the place of a child; nobody here knows yet who it is. */
    public static PupilFound pupil() {
        return new PupilFound(
                "2024 autumn", "on", "Sample School", Personal.of("PUPIL-9"), MASTER.fingerprint("pupil", "9"));
    }

    /** The lead worker of the East Team takes the child on. */
    public static WorkerAllocated allocated(String day) {
        return new WorkerAllocated(day(day), Personal.of("Worker Sample"), "East Team", "lead");
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

    /** A CAF that the family agreed to on the day it was opened. */
    public static CafOpened opened(String day) {
        return opened(day, day, null);
    }

    public static CafOpened opened(String day, String consentedOn, @Nullable String steppedDownFrom) {
        return new CafOpened(
                day(day),
                day(consentedOn),
                "Sample School",
                Personal.of("Lead Sample"),
                "2",
                List.of("16A"),
                null,
                null,
                steppedDownFrom);
    }

    public static CafClosed closed(String day) {
        return new CafClosed(day(day), "needs-met");
    }

    /** Missing from care; a day, or a local time. */
    public static MissingNotified wentMissing(String since) {
        return missing(since, "care", "M");
    }

    public static MissingNotified missingFromHome(String since) {
        return missing(since, "home", null);
    }

    private static MissingNotified missing(String since, String setting, @Nullable String kind) {
        return new MissingNotified(
                Moment.parse(since), null, setting, kind, null, null, Personal.of("Reporter Sample"), null, null);
    }

    public static ChildReturned cameBack(String at) {
        return new ChildReturned(Moment.parse(at), null);
    }

    /** A return interview about these spells, or about the last one when none is named. */
    public static ReturnInterviewHeld interviewed(String at, String... spells) {
        List<String> named = spells.length == 0 ? null : List.of(spells);
        return new ReturnInterviewHeld(Moment.parse(at), named, null, null, null, null, null);
    }

    public static ExclusionNotified suspended(String day, @Nullable Integer sessions) {
        return excluded("SUSP", day, sessions);
    }

    public static ExclusionNotified excluded(String category, String day, @Nullable Integer sessions) {
        return new ExclusionNotified(category, day(day), sessions, List.of("DB"), "Sample School", null);
    }
}
