package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.daybook.events.EventNames;
import org.daybook.events.OfMeasure;
import org.daybook.query.check.PlainCount;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Window;
import org.daybook.query.rows.Versions;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.Keys;
import org.daybook.store.MasterKey;

/** Whatever a test has recorded, every measure is counted a second time on days on which something happened. */
final class CountedTwice {

    private static final int DAYS = 12;
    private static final int LONGEST_LOG = 30_000;

    private CountedTwice() {}

    /** Where the rows follow, and the test has not taken them apart. */
    static void check(RunningDaybook daybook) {
        if (daybook.bean(Versions.class).complete() && Wire.head(daybook) <= LONGEST_LOG && countable(daybook)) {
            Known known = daybook.bean(Knowledge.class).now();
            List<PlainFold.Known> log = log(daybook);
            PlainFold fold = new PlainFold(log, known.position());
            Figures figures = daybook.bean(Figures.class);
            List<String> differences = new ArrayList<>();
            for (LocalDate on : days(log)) {
                PlainCount plain = fold.on(on);
                plain.numbers().forEach((key, numbers) -> {
                    var rows = figures.numbers(new Question(key, on, Window.YTD, known));
                    if (!rows.equals(numbers)) {
                        differences.add(key + " on " + on + ": rows " + rows + ", fold " + numbers);
                    }
                });
            }
            assertThat(differences).as("figures counted twice").isEmpty();
        }
    }

    /** False where a test has written events of its own that no build knows: they stop the rows, whenever those come to them. */
    private static boolean countable(RunningDaybook daybook) {
        return new EventLog(daybook.owner())
                .after(0, LONGEST_LOG).stream().allMatch(e -> EventNames.classOf(e.type()) != null);
    }

    /** What was recorded of children; targets and judgements of measures count nothing. */
    private static List<PlainFold.Known> log(RunningDaybook daybook) {
        EventJson json = new EventJson(new Keys(daybook.owner(), daybook.bean(MasterKey.class)));
        return new EventLog(daybook.owner())
                .after(0, LONGEST_LOG).stream()
                        .filter(e -> !OfMeasure.isOne(e.stream()))
                        .map(e -> new PlainFold.Known(e.position(), e.eventId(), json.read(e.type(), e.payload())))
                        .toList();
    }

    /** Some of the days on which something happened, from the first to the last. */
    private static List<LocalDate> days(List<PlainFold.Known> log) {
        List<LocalDate> all = List.copyOf(new TreeSet<>(log.stream()
                .map(known -> known.recorded().event().effectiveOn())
                .filter(Objects::nonNull)
                .toList()));
        int step = Math.max(1, all.size() / DAYS);
        List<LocalDate> days = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i -= step) {
            days.add(all.get(i));
        }
        return days;
    }
}
