package org.daybook.standalone;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.daybook.command.front.Recording;
import org.daybook.events.ChildId;
import org.daybook.events.InvolvementEvent.VisitMade;
import org.daybook.events.Recorded;
import org.daybook.store.EventJson;
import org.daybook.store.Keys;
import org.daybook.store.MasterKey;
import org.daybook.store.StoredEvent;
import org.daybook.store.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The log of a council over ten years: the histories that were recorded happen again to other children, one group of children after the
 * other, each group so many days before today. As in a council, nine of ten events and more are work that no figure counts; here they are
 * visits. A group's histories have to end: nobody stays a child.
 *
 * <p>An average council records 344,000 events a year, looks after some 530 children, and has some 2,000 CAFs and 6,200 suspensions a
 * year. A log of a million events, or of more, that is made so has twice the children in care and more, as many CAFs, and fewer
 * suspensions: a council does not grow with what it writes down, so more events are more visits.
 * Births do not move with the days, so what is split by age is not as in a council.
 */
final class TenYears {

    static final int DAYS = 3650;

    /** Days after {@link RandomChild#FIRST} on which what still lasts ends. */
    static final int LAST = 2300;

    private static final int CHILDREN = 60;

    /** So much happens to children before any of them is visited; then they are visited by turns. */
    private static final int BETWEEN_VISITS = 200;

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}(?=[T\"])");

    private final ManyHistories histories;
    private final EventJson json;

    /** A database with a log of so many events, whose rows are behind it. */
    static TestDatabase council(long events) {
        TestDatabase database = TestDatabase.fresh();
        try (Cell cell = Cell.over(database)) {
            RandomHistories histories = new RandomHistories(1, cell.bean(Recording.class));
            histories.end(histories.happen(CHILDREN, 20), RandomChild.FIRST.plusDays(LAST));
            cell.caughtUp();
        }
        try (HikariDataSource command = Cell.pool(database.command())) {
            Keys keys = new Keys(command, new MasterKey(new byte[32]));
            new TenYears(database.owner(), new EventJson(keys)).growTo(events);
        }
        return database;
    }

    private TenYears(DataSource owner, EventJson json) {
        this.histories = new ManyHistories(owner, json);
        this.json = json;
    }

    /** Lets the log grow to so many events. */
    private void growTo(long events) {
        List<StoredEvent> first = histories.first();
        long visits = Math.max(9, events / 100_000);
        long ofOneGroup = first.size()
                + visits
                        * first.stream()
                                .filter(event -> workedOn(event) != null)
                                .count();
        int groups = (int) (events / ofOneGroup) + 1;
        for (int group = 1; group <= groups; group++) {
            int back = DAYS - DAYS * group / groups;
            for (int from = 0; from < first.size(); from += BETWEEN_VISITS) {
                List<StoredEvent> some = first.subList(from, Math.min(from + BETWEEN_VISITS, first.size()));
                int of = group;
                some.forEach(event -> until(events, () -> happens(event, of, back)));
                for (int visit = 1; visit <= visits; visit++) {
                    int turn = visit;
                    some.forEach(event -> until(events, () -> visited(event, turn, of, back)));
                }
            }
        }
        histories.finish();
    }

    private void until(long events, Runnable more) {
        if (histories.position() < events) {
            more.run();
        }
    }

    private void happens(StoredEvent event, int group, int back) {
        histories.append(event, group, payload -> daysBefore(payload, back), next());
    }

    private Instant next() {
        return histories.first().getLast().recordedAt().plusNanos(1000 * (histories.position() + 1));
    }

    /** Of a child to whom something happened, on that day. */
    private void visited(StoredEvent event, int visit, int group, int back) {
        LocalDate day = workedOn(event);
        if (day != null) {
            VisitMade made = new VisitMade(day.minusDays(back), "statutory", true, true, null);
            ChildId child = new ChildId(ManyHistories.another(event.stream(), group));
            String eventId = ManyHistories.another(event.eventId(), group + (visit << 20));
            histories.add(Recorded.of(child, made), eventId, event.metadata(), next());
        }
    }

    /** The day of what happened to a child; null for what has no day, and for pupils of a school census. */
    private @Nullable LocalDate workedOn(StoredEvent event) {
        return event.stream().startsWith("child:")
                ? json.read(event.type(), event.payload()).event().effectiveOn()
                : null;
    }

    /** Every day and time in it so many days earlier, at the same time of the day. */
    private static String daysBefore(String payload, int days) {
        return DAY.matcher(payload)
                .replaceAll(day -> LocalDate.parse(day.group()).minusDays(days).toString());
    }
}
