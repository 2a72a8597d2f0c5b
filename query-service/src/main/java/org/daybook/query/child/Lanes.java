package org.daybook.query.child;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.query.child.Interventions.Lane;
import org.daybook.query.child.Interventions.Span;
import org.daybook.query.words.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * Interventions over time as a drawing: across in percent, so that it fits every screen, down in pixels, so that the words keep their
 * size.
 */
record Lanes(int height, String sentence, List<Tick> ticks, List<Track> tracks) {

    private static final int TOP = 24;
    private static final int LANE = 52;
    private static final int BEFORE_TODAY = 97;
    /** What a phone needs for a month and the word Today beside each other. */
    private static final int ROOM_FOR_TODAY = 28;

    private static final int FEWEST_MONTHS = 6;

    /** A line at the start of a month or year. */
    record Tick(String x, String label, boolean wideOnly) {}

    /** One lane with its label, bars and marks. */
    record Track(
            String label,
            int textY,
            int barY,
            int markY,
            int lineY,
            String shape,
            List<Bar> bars,
            List<String> marks) {}

    /** A stretch of time. */
    record Bar(String x, String width) {}

    private record Scale(LocalDate from, LocalDate to) {
        String percent(LocalDate day) {
            return text(share(day));
        }

        String width(LocalDate start, LocalDate end) {
            return text(Math.max(share(end) - share(start), 0.4));
        }

        private double share(LocalDate day) {
            LocalDate inside = day.isBefore(from) ? from : day.isAfter(to) ? to : day;
            return ChronoUnit.DAYS.between(from, inside) * (double) BEFORE_TODAY / ChronoUnit.DAYS.between(from, to);
        }

        private static String text(double share) {
            return String.format(Locale.ROOT, "%.2f%%", share);
        }
    }

    /** Null where there is nothing to draw. */
    static @Nullable Lanes of(List<Lane> lanes, LocalDate today) {
        LocalDate first = lanes.stream()
                .flatMap(lane -> lane.spans().stream())
                .map(Span::from)
                .min(LocalDate::compareTo)
                .orElse(null);
        if (first == null || first.isAfter(today)) {
            return null;
        }
        LocalDate latest = today.minusMonths(FEWEST_MONTHS);
        Scale scale = new Scale((first.isBefore(latest) ? first : latest).withDayOfMonth(1), today);
        List<Track> tracks = new ArrayList<>();
        for (Lane lane : lanes) {
            tracks.add(track(lane, TOP + LANE * tracks.size(), scale));
        }
        return new Lanes(TOP + LANE * tracks.size(), sentence(lanes), ticks(scale), tracks);
    }

    private static Track track(Lane lane, int top, Scale scale) {
        boolean bars = lane.shape().equals(Interventions.BAR);
        return new Track(
                lane.marks() ? lane.label() + " (" + lane.spans().size() + ")" : lane.label(),
                top + 24,
                top + 32,
                top + 40,
                top + LANE + 1,
                lane.shape(),
                bars ? lane.spans().stream().map(span -> bar(span, scale)).toList() : List.of(),
                bars
                        ? List.of()
                        : lane.spans().stream()
                                .map(span -> scale.percent(span.from()))
                                .toList());
    }

    private static Bar bar(Span span, Scale scale) {
        LocalDate end = Objects.requireNonNullElse(span.to(), scale.to());
        return new Bar(scale.percent(span.from()), scale.width(span.from(), end));
    }

    /** Years where there are many, half years or quarters where there are few. */
    private static List<Tick> ticks(Scale scale) {
        long months = ChronoUnit.MONTHS.between(scale.from(), scale.to());
        int step = Stream.of(1, 3, 6, 12, 24, 60)
                .filter(each -> months / each <= 5)
                .findFirst()
                .orElse(120);
        LocalDate day = LocalDate.of(scale.from().getYear(), 1, 1);
        List<Tick> ticks = new ArrayList<>();
        for (; !day.isAfter(scale.to()); day = day.plusMonths(step)) {
            boolean room = scale.share(day) < BEFORE_TODAY - ROOM_FOR_TODAY;
            if (!day.isBefore(scale.from()) && room) {
                ticks.add(new Tick(scale.percent(day), label(day, ticks.isEmpty(), step), ticks.size() % 2 == 1));
            }
        }
        return ticks;
    }

    private static String label(LocalDate day, boolean first, int step) {
        if (step >= 12) {
            return String.valueOf(day.getYear());
        }
        String month = Spoken.shortDay(day).split(" ")[1];
        return first || day.getMonthValue() == 1 ? month + ' ' + day.getYear() : month;
    }

    private static String sentence(List<Lane> lanes) {
        StringBuilder text = new StringBuilder();
        for (Lane lane : lanes) {
            Span last = lane.spans().getLast();
            text.append(lane.label()).append(": ").append(lane.spans().size());
            text.append(lane.spans().size() == 1 ? ", " : ", the last ");
            text.append(lane.marks() ? "on " : "from ").append(Spoken.day(last.from()));
            if (!lane.marks()) {
                text.append(last.to() == null ? " until now" : " to " + Spoken.day(last.to()));
            }
            text.append(". ");
        }
        return text.toString().strip();
    }
}
