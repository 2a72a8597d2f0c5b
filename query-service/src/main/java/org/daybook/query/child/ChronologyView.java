package org.daybook.query.child;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.daybook.query.words.Spoken;
import org.jspecify.annotations.Nullable;

/** A part of a chronology as the page shows it: filtered, month by month, with what there is to choose. */
record ChronologyView(
        List<Month> months,
        List<Choice> kinds,
        List<Choice> recorders,
        List<Chip> chips,
        long withdrawn,
        String summary,
        String otherOrder,
        String clear,
        int page,
        int pages,
        @Nullable String before,
        @Nullable String after) {

    static final int SHOWN = 50;

    /** A month and what happened in it. */
    record Month(String name, List<ChronologyLine> lines) {}

    /** A box to tick, with how many entries are behind it. */
    record Choice(String value, String label, boolean chosen) {}

    /** A filter in use, and the address without it. */
    record Chip(String label, String without) {}

    /**
     * @param all the whole chronology, the latest first
     * @param address where a view with these filters is
     */
    static ChronologyView of(List<ChronologyEntry> all, Filters asked, Function<Filters, String> address) {
        List<ChronologyEntry> chosen =
                new ArrayList<>(all.stream().filter(asked::let).toList());
        if (asked.oldestFirst()) {
            chosen = chosen.reversed();
        }
        int pages = Math.max(1, (chosen.size() + SHOWN - 1) / SHOWN);
        int page = Math.min(asked.page(), pages);
        List<ChronologyEntry> shown = chosen.subList((page - 1) * SHOWN, Math.min(page * SHOWN, chosen.size()));
        Map<String, Long> kinds = counted(all, asked, ChronologyEntry::kind);
        Map<String, Long> recorders = counted(all, asked, ChronologyEntry::recordedBy);
        return new ChronologyView(
                months(shown),
                choices(kinds, Filters::slug, asked.kinds()),
                choices(recorders, Function.identity(), asked.by()),
                chips(asked, kinds, address),
                all.stream().filter(ChronologyEntry::withdrawn).count(),
                Spoken.number(chosen.size()) + (chosen.size() == 1 ? " entry" : " entries"),
                address.apply(asked.turnedRound()),
                address.apply(asked.cleared()),
                page,
                pages,
                page > 1 ? address.apply(asked.page(page - 1)) : null,
                page < pages ? address.apply(asked.page(page + 1)) : null);
    }

    private static List<Month> months(List<ChronologyEntry> shown) {
        Map<YearMonth, List<ChronologyLine>> months = new LinkedHashMap<>();
        shown.forEach(entry -> months.computeIfAbsent(YearMonth.from(entry.day()), month -> new ArrayList<>())
                .add(ChronologyLine.of(entry)));
        return months.entrySet().stream()
                .map(month -> new Month(Spoken.month(month.getKey()), month.getValue()))
                .toList();
    }

    private static Map<String, Long> counted(
            List<ChronologyEntry> all, Filters asked, Function<ChronologyEntry, @Nullable String> by) {
        Map<String, Long> counts = new TreeMap<>();
        all.stream()
                .filter(asked::letsTimeOf)
                .map(by)
                .filter(Objects::nonNull)
                .forEach(each -> counts.merge(each, 1L, Long::sum));
        return counts;
    }

    private static List<Choice> choices(
            Map<String, Long> counts, Function<String, String> value, java.util.Set<String> chosen) {
        return counts.entrySet().stream()
                .map(each -> new Choice(
                        value.apply(each.getKey()),
                        each.getKey() + " (" + Spoken.number(each.getValue()) + ")",
                        chosen.contains(value.apply(each.getKey()))))
                .toList();
    }

    private static List<Chip> chips(Filters asked, Map<String, Long> kinds, Function<Filters, String> address) {
        List<Chip> chips = new ArrayList<>();
        kinds.keySet().stream()
                .filter(kind -> asked.kinds().contains(Filters.slug(kind)))
                .forEach(kind -> chips.add(new Chip(kind, address.apply(asked.without("kind", Filters.slug(kind))))));
        asked.by().forEach(who -> chips.add(new Chip("Recorded by " + who, address.apply(asked.without("by", who)))));
        if (asked.from() != null) {
            chips.add(new Chip("Since " + Spoken.day(asked.from()), address.apply(asked.without("from", ""))));
        }
        if (asked.to() != null) {
            chips.add(new Chip("Until " + Spoken.day(asked.to()), address.apply(asked.without("to", ""))));
        }
        if (!asked.withdrawnToo()) {
            chips.add(new Chip("Without withdrawn entries", address.apply(asked.without("withdrawn", ""))));
        }
        return chips;
    }
}
