package org.daybook.events;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One official list of codes with their labels and the days on which each may be used. */
public final class CodeList {

    /** One code; {@code validFrom} and {@code validTo} are its first and last day, null where open or not known. */
    public record Entry(
            String code,
            String label,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        public boolean validOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
        }
    }

    private final String name;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    CodeList(String name, List<Entry> entries) {
        this.name = name;
        entries.forEach(entry -> this.entries.put(entry.code(), entry));
    }

    public String name() {
        return name;
    }

    public Collection<Entry> entries() {
        return entries.values();
    }

    public boolean has(String code) {
        return entries.containsKey(code);
    }

    public @Nullable Entry find(String code) {
        return entries.get(code);
    }

    /** The label, or the code itself where the list does not know it. */
    public String label(String code) {
        Entry entry = entries.get(code);
        return entry == null ? code : entry.label();
    }
}
