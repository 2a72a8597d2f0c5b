package org.daybook.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Starts and ends of one kind of thing, of which one is open at a time, paired in order. On one day an open one ends before another
 * starts, and a new one starts before it ends.
 */
record Spells(List<Spell> spells, List<Entry> endsOfNothing, List<Overlap> overlaps) {

    /** A start and its end, null while it is open. */
    record Spell(Entry start, @Nullable Entry end) {}

    /** A start while another was open. */
    record Overlap(Entry start, Entry open) {}

    /**
     * @param starts in order
     * @param ends in order
     * @param before true when the first entry surely happened earlier than the second
     */
    static Spells pair(List<Entry> starts, List<Entry> ends, BiPredicate<Entry, Entry> before) {
        List<Entry> toStart = new ArrayList<>(starts);
        List<Entry> toEnd = new ArrayList<>(ends);
        Spells paired = new Spells(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Entry open = null;
        while (!toStart.isEmpty() || !toEnd.isEmpty()) {
            if (toStart.isEmpty() || (!toEnd.isEmpty() && endIsNext(toEnd, toStart, open != null, before))) {
                Entry end = toEnd.removeFirst();
                if (open == null) {
                    paired.endsOfNothing.add(end);
                } else {
                    paired.spells.add(new Spell(open, end));
                    open = null;
                }
            } else if (open == null) {
                open = toStart.removeFirst();
            } else {
                paired.overlaps.add(new Overlap(toStart.removeFirst(), open));
            }
        }
        if (open != null) {
            paired.spells.add(new Spell(open, null));
        }
        return paired;
    }

    /** How many starts and ends fit nowhere. */
    int leftOver() {
        return endsOfNothing.size() + overlaps.size();
    }

    private static boolean endIsNext(
            List<Entry> ends, List<Entry> starts, boolean open, BiPredicate<Entry, Entry> before) {
        Entry end = ends.getFirst();
        Entry start = starts.getFirst();
        return before.test(end, start) || (open && !before.test(start, end));
    }
}
