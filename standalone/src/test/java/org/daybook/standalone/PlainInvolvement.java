package org.daybook.standalone;

import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeMap;
import org.daybook.events.ChildEvent;
import org.daybook.events.InvolvementEvent.AllocationEnded;
import org.daybook.events.InvolvementEvent.WorkerAllocated;

/** Who leads once more, as plainly as can be: day by day, whoever led until then leaves before the next one comes. */
final class PlainInvolvement {

    private static final String LEAD = "lead";

    private PlainInvolvement() {}

    /** The team of the worker who leads on a day, or null; no two begin to lead on one day. */
    static String teamOn(Collection<ChildEvent> events, LocalDate on) {
        TreeMap<LocalDate, Day> days = new TreeMap<>();
        for (ChildEvent event : events) {
            if (event instanceof WorkerAllocated w && w.role().equals(LEAD)) {
                day(days, w.startedOn()).comes = w.team();
            } else if (event instanceof AllocationEnded e && e.role().equals(LEAD)) {
                day(days, e.endedOn()).ends++;
            }
        }
        String team = null;
        for (Day day : days.headMap(on, true).values()) {
            team = day.after(team);
        }
        return team;
    }

    private static Day day(TreeMap<LocalDate, Day> days, LocalDate day) {
        return days.computeIfAbsent(day, d -> new Day());
    }

    /** A day on which somebody begins to lead, or ends. */
    private static final class Day {
        private String comes;
        private int ends;

        /** The first end is that of who led before; another, or the only one where nobody led, is that of who came. */
        private String after(String before) {
            int ofWhoCame = before == null ? ends : ends - 1;
            return ofWhoCame > 0 ? null : comes;
        }
    }
}
