package org.daybook.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.events.ChildEvent;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.PupilEvent.PupilLinked;
import org.daybook.events.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The live entries of one child: corrections applied, withdrawn ones set aside. What they add up to is worked out when it is first
 * asked for and kept until an entry comes that can change it: opening a birth date takes a cipher, and rules and counts ask often.
 */
public final class Entries {

    private final Map<String, Entry> live = new LinkedHashMap<>();
    private final Set<String> withdrawn = new LinkedHashSet<>();
    private final Map<String, ChildEvent> dismissed = new LinkedHashMap<>();
    private final Set<String> sources = new HashSet<>();
    private final Map<Class<?>, Made> histories = new HashMap<>();

    /** What entries add up to, and of which facts it is made: only one of these outdates it. */
    private record Made(Predicate<ChildEvent> of, Object history) {}

    private record Born(@Nullable LocalDate on) {}

    private record Linked(@Nullable String to) {}

    public Entries() {}

    private Entries(Entries other) {
        live.putAll(other.live);
        withdrawn.addAll(other.withdrawn);
        dismissed.putAll(other.dismissed);
        sources.addAll(other.sources);
        histories.putAll(other.histories);
    }

    /** An independent copy, to try something out on. */
    public Entries copy() {
        return new Entries(this);
    }

    /** Takes in one event and names the entry it is about. An event about an entry that is not live changes nothing. */
    public String add(Recorded<?> recorded, String eventId, long sequence) {
        outdate(recorded.event());
        if (recorded.event() instanceof EntryWithdrawn gone) {
            withdraw(gone);
            return gone.entryId();
        }
        if (recorded.amends() != null) {
            String entryId = recorded.amends().entryId();
            Entry corrected = live.get(entryId);
            if (corrected != null) {
                outdate(corrected.event());
                live.put(entryId, corrected.corrected(recorded.event(), recorded.source() != null));
            }
            return entryId;
        }
        if (recorded.source() != null) {
            sources.add(recorded.source());
        }
        ChildEvent given = recorded.source() == null ? null : recorded.event();
        live.put(eventId, new Entry(eventId, sequence, recorded.event(), recorded.source(), given));
        return eventId;
    }

    /** What an event speaks of: itself, or the fact that it withdraws, as long as that is live. */
    public ChildEvent fact(ChildEvent event) {
        Entry gone = event instanceof EntryWithdrawn withdrawn ? live.get(withdrawn.entryId()) : null;
        return gone == null ? event : gone.event();
    }

    private void outdate(ChildEvent event) {
        ChildEvent fact = fact(event);
        histories.values().removeIf(made -> made.of().test(fact));
    }

    /** The periods of care that the live entries make. */
    public CareHistory care() {
        return history(CareHistory.class, CareHistory::makesPeriods, CareHistory::of);
    }

    /** What the live entries of one feature add up to, worked out when first asked for and kept until another such fact comes. */
    public <H> H history(Class<H> kind, Predicate<ChildEvent> madeOf, Function<Entries, H> of) {
        Made known = histories.get(kind);
        if (known == null) {
            known = new Made(madeOf, of.apply(this));
            histories.put(kind, known);
        }
        return kind.cast(known.history());
    }

    public Identity identity() {
        return history(Identity.class, Identity::madeOf, Identity::of);
    }

    /** The full birth date; null where unknown or erased. */
    public @Nullable LocalDate bornOn() {
        return history(
                        Born.class,
                        Identity::madeOf,
                        entries -> new Born(entries.identity().bornOn()))
                .on();
    }

    private void withdraw(EntryWithdrawn gone) {
        Entry entry = live.remove(gone.entryId());
        if (entry == null) {
            return;
        }
        withdrawn.add(entry.entryId());
        if (entry.source() != null && entry.given() != null && !gone.supersededByReturn()) {
            dismissed.put(entry.source(), entry.given());
        }
    }

    /** True when something of this source has ever been recorded, whatever has become of it. */
    public boolean everSaid(String source) {
        return sources.contains(source);
    }

    /** The child that a pupil of a school census is linked to, or null. */
    public @Nullable String linkedTo() {
        return history(
                        Linked.class,
                        PupilLinked.class::isInstance,
                        entries -> new Linked(entries.events(PupilLinked.class)
                                .findFirst()
                                .map(PupilLinked::child)
                                .orElse(null)))
                .to();
    }

    /** True when people withdrew just what the return says again: the return brings no news. */
    public boolean dismissed(String source, ChildEvent fact) {
        return fact.equals(dismissed.get(source));
    }

    public Collection<Entry> live() {
        return live.values();
    }

    public @Nullable Entry find(String entryId) {
        return live.get(entryId);
    }

    public boolean isWithdrawn(String entryId) {
        return withdrawn.contains(entryId);
    }

    public boolean isEmpty() {
        return live.isEmpty() && withdrawn.isEmpty();
    }

    /** The live entries of one kind in the order they were first recorded. */
    public <E extends ChildEvent> List<Entry> of(Class<E> kind) {
        // a plain loop: this is asked several times for every event of a replay
        List<Entry> found = new ArrayList<>();
        for (Entry entry : live.values()) {
            if (kind.isInstance(entry.event())) {
                found.add(entry);
            }
        }
        return found;
    }

    /** The facts of one kind in the order they were first recorded. */
    public <E extends ChildEvent> Stream<E> events(Class<E> kind) {
        return live.values().stream().map(Entry::event).filter(kind::isInstance).map(kind::cast);
    }
}
