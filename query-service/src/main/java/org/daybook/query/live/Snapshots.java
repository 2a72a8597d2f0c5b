package org.daybook.query.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Figure;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Light;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Targets;
import org.daybook.query.measure.Targets.Target;
import org.daybook.query.measure.Window;
import org.daybook.query.rows.Fed;
import org.daybook.query.rows.Projection.Progress;
import org.daybook.query.rows.Versions;
import org.daybook.query.trust.Notice;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a day at once. Of those for staff only what may have moved is asked anew: a figure whose tables no event has touched
 * since it was last asked is the same. Used by the one thread that pushes.
 */
final class Snapshots {

    private static final int DAYS_KEPT = 100;

    /** What goes over the wire. */
    record Snapshot(long position, Instant at, Map<String, Object> figures, Map<String, LiveLight> lights) {

        /** @param notice what is said of the counts at the moment of sending */
        Map<String, Object> data(Notice notice) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("position", position);
            data.put("at", at.toString());
            data.put("complete", notice.complete());
            data.put("notice", notice.notice());
            data.put("notLiveSince", notice.notLiveSince());
            data.put("figures", figures);
            data.put("lights", lights);
            return data;
        }
    }

    /** The light that a measure with a target has now. */
    record LiveLight(String code, @Nullable String because) {}

    private record Asked(String rows, long position, Map<String, Object> values) {}

    private static final Asked NEVER = new Asked("", Long.MAX_VALUE, Map.of());

    private final Figures figures;
    private final Measures measures;
    private final Knowledge knowledge;
    private final Versions versions;
    private final SilentMeasures silent;
    private final Targets targets;
    private final Map<LocalDate, Asked> asked = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Asked> eldest) {
            return size() > DAYS_KEPT;
        }
    };

    Snapshots(
            Figures figures,
            Measures measures,
            Knowledge knowledge,
            Versions versions,
            SilentMeasures silent,
            Targets targets) {
        this.figures = figures;
        this.measures = measures;
        this.knowledge = knowledge;
        this.versions = versions;
        this.silent = silent;
        this.targets = targets;
    }

    /** What staff see: every figure, or {@code [x]} where nothing speaks of the day. */
    Snapshot forStaff(LocalDate on) {
        Fed version = versions.active();
        Progress reached = version.reached();
        Known known = new Known(version.name(), reached.position(), reached.recordedAt());
        Asked last = asked.getOrDefault(on, NEVER);
        Asked before = last.rows().equals(known.rows()) ? last : NEVER;
        Map<String, Object> values = new LinkedHashMap<>();
        for (Card card : measures.cards()) {
            values.put(
                    card.key(),
                    untouched(card.key(), before.position(), reached)
                            ? before.values().get(card.key())
                            : figures.value(new Question(card.key(), on, Window.YTD, known)));
        }
        asked.put(on, new Asked(known.rows(), reached.position(), values));
        Set<String> unspoken = silent.on(on, known);
        Map<String, Object> shown = new LinkedHashMap<>(values);
        shown.replaceAll((key, value) -> unspoken.contains(key) ? "[x]" : value == null ? inShort(null) : value);
        return new Snapshot(known.position(), known.at(), shown, lights(shown, on, known));
    }

    private boolean untouched(String key, long since, Progress reached) {
        return since <= reached.position()
                && measures.tables(key).stream()
                        .allMatch(table -> reached.touched().getOrDefault(table, 0L) <= since);
    }

    /** What partners see: the released figures, small numbers hidden. */
    Snapshot forPartners(LocalDate on) {
        Known known = knowledge.released();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Card card : measures.cards()) {
            Figure figure = figures.released(new Question(card.key(), on, Window.YTD, known), null);
            values.put(card.key(), figure.value() == null ? inShort(figure.shorthand()) : figure.value());
        }
        return new Snapshot(known.position(), known.at(), values, lights(values, on, known));
    }

    /** What is not shown as a number gets no light either. */
    private Map<String, LiveLight> lights(Map<String, Object> shown, LocalDate on, Known known) {
        Map<String, LiveLight> lights = new LinkedHashMap<>();
        Map<String, Target> agreed = targets.on(on, known);
        for (Card card : measures.cards()) {
            BigDecimal number = shown.get(card.key()) instanceof BigDecimal is ? is : null;
            Target target = agreed.get(card.key());
            Light light = Light.proposed(card, measures.rule(card.key()), number, target, on);
            lights.put(card.key(), new LiveLight(light.code(), target == null ? "no target" : light.because(card)));
        }
        return lights;
    }

    private static String inShort(@Nullable String shorthand) {
        return "[" + Objects.requireNonNullElse(shorthand, "z") + "]";
    }
}
