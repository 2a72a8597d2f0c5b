package org.daybook.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code lists of Daybook, read once from {@code /code-lists}. Codes are data: a new year's code is a line in a file. */
public final class CodeLists {

    public static final List<String> NAMES = List.of(
            "adoption-reversal",
            "assessment-factor",
            "caf-outcome",
            "care-leaver-accommodation",
            "care-leaver-activity",
            "care-leaver-contact",
            "category-of-need",
            "correction-reason",
            "deadline",
            "ethnicity",
            "exclusion-category",
            "exclusion-reason",
            "governors-decision",
            "legal-status",
            "level-of-need",
            "location",
            "missing-kind",
            "missing-risk",
            "missing-setting",
            "placement-provider",
            "placement-type",
            "previous-permanence",
            "progress-rating",
            "quarter",
            "reason-episode-ceased",
            "reason-new-episode",
            "reason-place-change",
            "relation-to-child",
            "review-panel-decision",
            "review-participation",
            "school-roll",
            "sdq-reason",
            "sen-provision",
            "sex",
            "sibling-relation",
            "social-care-case",
            "social-worker-change",
            "upn-unknown",
            "visit-purpose",
            "waiver-reason",
            "worker-role");

    private static final Map<String, CodeList> LISTS = new LinkedHashMap<>();

    static {
        NAMES.forEach(name -> LISTS.put(name, read(name)));
    }

    private CodeLists() {}

    /** @throws IllegalArgumentException when there is no such list */
    public static CodeList of(String name) {
        CodeList list = LISTS.get(name);
        if (list == null) {
            throw new IllegalArgumentException("No code list is called " + name);
        }
        return list;
    }

    public static @Nullable CodeList find(String name) {
        return LISTS.get(name);
    }

    private static CodeList read(String name) {
        try (InputStream in = CodeLists.class.getResourceAsStream("/code-lists/" + name + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("The code list " + name + " is missing");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new CodeList(
                    name, lines.lines().skip(1).map(CodeLists::entry).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CodeList.Entry entry(String line) {
        List<String> cells = cells(line);
        return new CodeList.Entry(cells.get(0), cells.get(1), day(cells.get(2)), day(cells.get(3)));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
