package org.daybook.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.events.InvolvementEvent;
import org.daybook.events.InvolvementEvent.AllocationEnded;
import org.daybook.events.InvolvementEvent.WorkerAllocated;
import org.jspecify.annotations.Nullable;

/**
 * Who worked with the child when.
 *
 * @param strays ends of a role that nobody had
 */
public record InvolvementHistory(List<Allocation> allocations, List<Entry> strays) {

    /** The role of who decides about the child's case; its team is the child's team. */
    public static final String LEAD = "lead";

    /** Somebody in a role; {@code to} is the first day they no longer were. */
    public record Allocation(
            Entry entry,
            WorkerAllocated allocated,
            @Nullable LocalDate to) {

        public boolean on(LocalDate day) {
            return !day.isBefore(allocated.startedOn()) && (to == null || day.isBefore(to));
        }
    }

    public static InvolvementHistory of(Entries entries) {
        return entries.history(InvolvementHistory.class, InvolvementEvent.class::isInstance, InvolvementHistory::read);
    }

    /** On a day of handing over the former worker leaves before the next one comes, whoever was recorded first. */
    private static InvolvementHistory read(Entries entries) {
        List<Allocation> done = new ArrayList<>();
        Map<String, Allocation> open = new HashMap<>();
        Map<String, Entry> waiting = new HashMap<>();
        List<Entry> strays = new ArrayList<>();
        entries.of(InvolvementEvent.class).stream()
                .filter(e -> e.event() instanceof WorkerAllocated || e.event() instanceof AllocationEnded)
                .sorted(Comparator.comparing((Entry e) -> Objects.requireNonNull(e.effectiveOn()))
                        .thenComparing(e -> e.event() instanceof WorkerAllocated)
                        .thenComparingLong(Entry::sequence))
                .forEach(entry -> {
                    if (entry.event() instanceof WorkerAllocated allocated) {
                        end(open.remove(allocated.role()), allocated.startedOn(), done);
                        Entry sameDay = waiting.remove(allocated.role());
                        if (sameDay != null && allocated.startedOn().equals(sameDay.effectiveOn())) {
                            done.add(new Allocation(entry, allocated, allocated.startedOn()));
                        } else {
                            stray(sameDay, strays);
                            open.put(allocated.role(), new Allocation(entry, allocated, null));
                        }
                    } else if (entry.event() instanceof AllocationEnded ended
                            && !end(open.remove(ended.role()), ended.endedOn(), done)) {
                        stray(waiting.put(ended.role(), entry), strays);
                    }
                });
        strays.addAll(waiting.values());
        done.addAll(open.values());
        return new InvolvementHistory(List.copyOf(done), List.copyOf(strays));
    }

    private static void stray(@Nullable Entry entry, List<Entry> strays) {
        if (entry != null) {
            strays.add(entry);
        }
    }

    private static boolean end(@Nullable Allocation open, LocalDate day, List<Allocation> done) {
        if (open == null) {
            return false;
        }
        done.add(new Allocation(open.entry(), open.allocated(), day));
        return true;
    }

    /** The team that the child belongs to on a day, or null. */
    public @Nullable String teamOn(LocalDate day) {
        return allocations.stream()
                .filter(a -> LEAD.equals(a.allocated().role()) && a.on(day))
                .map(a -> a.allocated().team())
                .findFirst()
                .orElse(null);
    }
}
