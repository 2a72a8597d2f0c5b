package org.daybook.command.ssda903;

import java.util.List;
import java.util.TreeMap;
import org.daybook.events.ChildEvent;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.events.ReturnEvent.EpisodeReturned;

/** Rows of a return said shortly; what a row does not say is the same in all. */
final class Rows {

    private Rows() {}

    static ReturnRow row(ReturnKind kind, int year, String... cells) {
        TreeMap<String, String> values = new TreeMap<>();
        values.put("CHILD", "LA-17");
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i + 1] != null) {
                values.put(cells[i], cells[i + 1]);
            }
        }
        return new ReturnRow(kind, year, kind + "_" + year + ".csv", 2, values);
    }

    /** An episode with a carer of the council's own; {@code dec} and {@code rec} may be null. */
    static ReturnRow episode(int year, String decom, String rne, String ls, String place, String dec, String rec) {
        return row(
                ReturnKind.EPISODES,
                year,
                "DECOM",
                decom,
                "RNE",
                rne,
                "LS",
                ls,
                "CIN",
                "N1",
                "PLACE",
                place,
                "PLACE_PROVIDER",
                "PR1",
                "URN",
                "SC000001",
                "DEC",
                dec,
                "REC",
                rec);
    }

    static ReturnRow header(int year, String born) {
        return row(ReturnKind.HEADER, year, "SEX", "2", "DOB", born);
    }

    static ReturnRow with(ReturnRow row, String column, String value) {
        TreeMap<String, String> cells = new TreeMap<>(row.cells());
        cells.put(column, value);
        return new ReturnRow(row.kind(), row.year(), row.file(), row.line(), cells);
    }

    /** What the rows mean, without the episodes kept as given and without the registration. */
    static List<ChildEvent> meaning(Fold fold) {
        return fold.facts.stream()
                .map(ReturnFact::event)
                .filter(event -> !(event instanceof EpisodeReturned) && !(event instanceof ChildRegistered))
                .toList();
    }
}
