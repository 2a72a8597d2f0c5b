package org.daybook.history;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.daybook.events.ChildEvent;
import org.daybook.events.MissingEvent;
import org.daybook.events.MissingEvent.ChildReturned;
import org.daybook.events.MissingEvent.MissingFromCareReturned;
import org.daybook.events.MissingEvent.MissingNotified;
import org.daybook.events.MissingEvent.ReturnInterviewAccepted;
import org.daybook.events.MissingEvent.ReturnInterviewDeclined;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.events.MissingEvent.ReturnInterviewOffered;
import org.daybook.events.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The spells of being missing that live entries make, one open at a time, whoever reported them, and what followed each return.
 *
 * @param strays entries that fit no spell
 */
public record MissingHistory(List<Spell> spells, List<Stray> strays) {

    /** Why an entry is a stray. */
    public enum Why {
        ALREADY_MISSING,
        RETURNED_BEFORE,
        NOT_MISSING,
        NOTHING_TO_TALK_ABOUT
    }

    /** An entry that cannot stand where it is. */
    public record Stray(Entry entry, Why why, @Nullable Entry against) {}

    /**
     * One spell.
     *
     * @param returned when the child came back, null while missing
     * @param end the entry that says so, null while missing and where the spell's own says it
     * @param authority the council that looks after a child placed here by it, null for a child of ours
     * @param followUps what was said of return interviews about it, in order
     */
    public record Spell(
            Entry entry,
            Moment from,
            @Nullable Moment returned,
            @Nullable Entry end,
            String setting,
            String kind,
            @Nullable String authority,
            List<Entry> followUps) {

        /** The first follow-up of a kind, or null. */
        public @Nullable Entry first(Class<? extends MissingEvent> kind) {
            return followUps.stream()
                    .filter(e -> kind.isInstance(e.event()))
                    .findFirst()
                    .orElse(null);
        }

        /** True when nobody but the yearly return says that the child came back: it cannot say what followed. */
        public boolean onlyReturned() {
            return returned != null && (end == null ? entry : end).source() != null;
        }

        public boolean fromCare() {
            return CARE.equals(setting);
        }
    }

    public static final String CARE = "care";

    private static final String MISSING = "M";
    private static final Comparator<Entry> IN_ORDER =
            comparing(MissingHistory::moment, Moment.IN_ORDER).thenComparingLong(Entry::sequence);

    public static MissingHistory of(Entries entries) {
        return entries.history(MissingHistory.class, MissingEvent.class::isInstance, MissingHistory::read);
    }

    private static MissingHistory read(Entries entries) {
        List<Entry> facts =
                entries.of(MissingEvent.class).stream().sorted(IN_ORDER).toList();
        List<Stray> strays = new ArrayList<>();
        Spells paired = MissingTimes.pair(
                facts.stream().filter(MissingHistory::begins).toList(), of(ChildReturned.class, facts));
        paired.overlaps().forEach(o -> strays.add(new Stray(o.start(), Why.ALREADY_MISSING, o.open())));
        List<Spell> all = new ArrayList<>();
        paired.spells().forEach(pair -> all.add(spell(pair.start(), pair.end())));
        List<Entry> ends = new ArrayList<>(paired.endsOfNothing());
        for (Entry row : of(MissingFromCareReturned.class, facts)) {
            if (!begins(row)) {
                all.add(spell(row, sameReturn((MissingFromCareReturned) row.event(), ends)));
            }
        }
        ends.forEach(end -> strays.add(new Stray(end, Why.NOT_MISSING, null)));
        // within a day the pairs stand in the order that they were found in
        all.sort(comparing(spell -> spell.from().day()));
        List<Spell> spells = apart(all, strays);
        facts.forEach(fact -> followUp(fact, spells, strays));
        return new MissingHistory(List.copyOf(spells), List.copyOf(strays));
    }

    /** A spell that is ended by an entry of its own, if at all. */
    private static boolean begins(Entry entry) {
        return entry.event() instanceof MissingNotified
                || (entry.event() instanceof MissingFromCareReturned row && row.returnedOn() == null);
    }

    /** What people recorded of the day on which a return says that the child came back: it may know the time. */
    private static @Nullable Entry sameReturn(MissingFromCareReturned row, List<Entry> ends) {
        Entry same = ends.stream()
                .filter(end -> moment(end).day().equals(row.returnedOn()))
                .findFirst()
                .orElse(null);
        ends.remove(same);
        return same;
    }

    private static Spell spell(Entry start, @Nullable Entry end) {
        Moment returned = end == null ? null : moment(end);
        if (start.event() instanceof MissingNotified notified) {
            String kind = Objects.requireNonNullElse(notified.kind(), MISSING);
            return new Spell(
                    start,
                    notified.missingSince(),
                    returned,
                    end,
                    notified.setting(),
                    kind,
                    notified.responsibleAuthority(),
                    new ArrayList<>());
        }
        MissingFromCareReturned row = (MissingFromCareReturned) start.event();
        Moment said = row.returnedOn() == null ? null : Moment.on(row.returnedOn());
        return new Spell(
                start,
                row.moment(),
                returned == null ? said : returned,
                end,
                CARE,
                row.kind(),
                null,
                new ArrayList<>());
    }

    /** Leaves out what overlaps an earlier spell, or ends before it begins. */
    private static List<Spell> apart(List<Spell> all, List<Stray> strays) {
        List<Spell> spells = new ArrayList<>();
        for (Spell spell : all) {
            Spell before = spells.isEmpty() ? null : spells.getLast();
            if (spell.returned() != null && spell.returned().isBefore(spell.from())) {
                strays.add(new Stray(spell.entry(), Why.RETURNED_BEFORE, null));
            } else if (before != null
                    && (before.returned() == null || spell.from().isBefore(before.returned()))) {
                strays.add(new Stray(spell.entry(), Why.ALREADY_MISSING, before.entry()));
            } else {
                spells.add(spell);
            }
        }
        return spells;
    }

    private static void followUp(Entry entry, List<Spell> spells, List<Stray> strays) {
        if (!(entry.event() instanceof MissingEvent event) || !followsUp(event)) {
            return;
        }
        List<String> named = named(event);
        List<Spell> about = spells.reversed().stream()
                .filter(spell -> spell.returned() != null && !event.moment().isBefore(spell.returned()))
                .filter(spell -> named == null || named.contains(spell.entry().entryId()))
                .limit(named == null ? 1 : named.size())
                .toList();
        if (about.size() < (named == null ? 1 : named.size())) {
            strays.add(new Stray(entry, Why.NOTHING_TO_TALK_ABOUT, null));
        } else {
            about.forEach(spell -> spell.followUps().add(entry));
        }
    }

    private static boolean followsUp(ChildEvent event) {
        return event instanceof ReturnInterviewOffered
                || event instanceof ReturnInterviewAccepted
                || event instanceof ReturnInterviewDeclined
                || event instanceof ReturnInterviewHeld;
    }

    private static @Nullable List<String> named(MissingEvent event) {
        List<String> named = switch (event) {
            case ReturnInterviewOffered o -> o.spells();
            case ReturnInterviewAccepted a -> a.spells();
            case ReturnInterviewDeclined d -> d.spells();
            case ReturnInterviewHeld h -> h.spells();
            default -> null;
        };
        return named == null || named.isEmpty()
                ? null
                : named.stream().distinct().toList();
    }

    static Moment moment(Entry entry) {
        return ((MissingEvent) entry.event()).moment();
    }

    private static List<Entry> of(Class<?> kind, List<Entry> facts) {
        return facts.stream().filter(e -> kind.isInstance(e.event())).toList();
    }

    /** The spell that was open on the day, or null. */
    public @Nullable Spell openOn(LocalDate day) {
        return spells.reversed().stream()
                .filter(s -> !day.isBefore(s.from().day())
                        && (s.returned() == null || day.isBefore(s.returned().day())))
                .findFirst()
                .orElse(null);
    }

    /** True when people have recorded the very spell that a return speaks of. */
    public boolean says(MissingFromCareReturned row) {
        return spells.stream()
                .filter(s ->
                        s.fromCare() && s.entry().source() == null && s.kind().equals(row.kind()))
                .anyMatch(s -> s.from().day().equals(row.missingSince())
                        && Objects.equals(
                                s.returned() == null ? null : s.returned().day(), row.returnedOn()));
    }
}
