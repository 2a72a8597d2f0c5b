package org.daybook.query.asat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.events.Days;
import org.daybook.query.words.Spoken;

/**
 * How busy recording was along the log, above the slider over its positions: one bar for each equal stretch of positions, the
 * higher the less time the stretch took.
 */
public record VolumeStrip(List<Bar> bars, List<Tick> ticks) {

    private static final int STRETCHES = 35;
    private static final int HEIGHT = 44;
    private static final int LOWEST = 4;
    private static final int IN_TENTHS = 10;

    /** A bar of an SVG: per cent of the width, and pixels from the top. {@code later}: after the moment that is shown. */
    public record Bar(String x, String width, String y, String height, boolean later) {}

    /** A day under the slider. {@code between}: not at either end, so left out where there is little room. */
    public record Tick(String x, String anchor, String label, boolean between) {}

    /** The positions at which a strip looks. */
    static List<Long> looksAt(long head) {
        int stretches = stretches(head);
        List<Long> positions = new ArrayList<>();
        for (int i = 0; i <= stretches; i++) {
            positions.add(Math.max(1, head * i / Math.max(stretches, 1)));
        }
        return positions;
    }

    private static int stretches(long head) {
        return (int) Math.min(STRETCHES, head);
    }

    static VolumeStrip of(long head, long shown, Map<Long, Instant> recorded) {
        List<Long> edges = looksAt(head);
        int stretches = edges.size() - 1;
        if (head < 2) {
            return new VolumeStrip(List.of(), List.of());
        }
        List<Integer> pace = new ArrayList<>();
        for (int i = 0; i < stretches; i++) {
            pace.add(pace(edges.get(i + 1) - edges.get(i), at(recorded, edges.get(i)), at(recorded, edges.get(i + 1))));
        }
        int slowest = pace.stream().min(Integer::compare).orElse(0);
        int range = Math.max(1, pace.stream().max(Integer::compare).orElse(0) - slowest);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < stretches; i++) {
            int tenths = LOWEST * IN_TENTHS + (pace.get(i) - slowest) * (HEIGHT - LOWEST) * IN_TENTHS / range;
            bars.add(new Bar(
                    percent(i * 1000L / stretches),
                    percent(900L / stretches),
                    tenth(HEIGHT * IN_TENTHS - tenths),
                    tenth(tenths),
                    edges.get(i + 1) > shown));
        }
        return new VolumeStrip(bars, ticks(edges, recorded));
    }

    /** Whole powers of two of events an hour, times eight: imports are a thousand times quicker than people. */
    private static int pace(long events, Instant from, Instant to) {
        long seconds = Math.max(1, Duration.between(from, to).toSeconds());
        return (int) Math.round(8 * Math.log(1 + events * 3600.0 / seconds) / Math.log(2));
    }

    private static List<Tick> ticks(List<Long> edges, Map<Long, Instant> recorded) {
        int last = edges.size() - 1;
        boolean oneDay = day(at(recorded, edges.getFirst())).equals(day(at(recorded, edges.get(last))));
        List<Tick> ticks = new ArrayList<>();
        for (int third = 0; third < 3; third++) {
            Instant at = at(recorded, edges.get(last * third / 3));
            ticks.add(new Tick(
                    percent(1000L * third / 3),
                    third == 0 ? "start" : "middle",
                    oneDay ? Spoken.time(at) : Spoken.day(day(at)),
                    third > 0));
        }
        ticks.add(new Tick("100%", "end", "Now", false));
        return ticks;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Days.LONDON);
    }

    private static Instant at(Map<Long, Instant> recorded, long position) {
        return recorded.getOrDefault(position, Instant.EPOCH);
    }

    private static String percent(long perMille) {
        return tenth(perMille) + "%";
    }

    private static String tenth(long tenths) {
        return tenths / IN_TENTHS + "." + tenths % IN_TENTHS;
    }
}
