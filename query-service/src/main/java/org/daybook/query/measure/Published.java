package org.daybook.query.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daybook.query.measure.Figure.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a figure to the one who asks: a number, or the shorthand that stands for it. Only {@link Figures#published} makes
 * one, with the viewer in hand, so a page made of these cannot show a partner a number that is hidden from them.
 */
public final class Published {

    /**
     * One group of a breakdown, as it may be shown.
     *
     * @param number null where there is none, or none that is shown
     */
    public record Group(
            String code,
            String label,
            String text,
            @Nullable BigDecimal number) {}

    private final Figure figure;

    Published(Figure figure) {
        this.figure = figure;
    }

    public String key() {
        return figure.key();
    }

    public LocalDate on() {
        return figure.on();
    }

    /** Null for what stands on a day. */
    public @Nullable String window() {
        return figure.window();
    }

    /** The position of the last event that is in it. */
    public long position() {
        return figure.position();
    }

    /** When that event was recorded. */
    public Instant at() {
        return figure.knownAt();
    }

    public String unit() {
        return figure.unit();
    }

    public int definitionVersion() {
        return figure.definitionVersion();
    }

    public boolean complete() {
        return figure.complete();
    }

    public Coverage coverage() {
        return figure.coverage();
    }

    public boolean outsideCoverage() {
        return figure.outsideCoverage();
    }

    public List<String> flags() {
        return figure.flags();
    }

    /** As it is written on a page: {@code 1,204}, {@code 68.9%}, {@code [c]}. */
    public String text() {
        String shorthand = shorthand();
        return shorthand == null ? text(figure.value(), figure.unit()) : "[" + shorthand + "]";
    }

    /** {@code c} hidden, {@code x} not available, {@code z} where there is nothing to make it of; null where the number is shown. */
    public @Nullable String shorthand() {
        if (figure.outsideCoverage()) {
            return "x";
        }
        return figure.value() != null ? null : figure.shorthand() == null ? "z" : figure.shorthand();
    }

    /** The number that is shown, null where none is. */
    public @Nullable BigDecimal number() {
        return shorthand() == null ? figure.value() : null;
    }

    /** The number where it can be held against others: its day is covered without a gap before it. */
    public @Nullable BigDecimal comparable() {
        return figure.comparable() ? number() : null;
    }

    /** How many count, null where that is not shown. */
    public @Nullable String numerator() {
        return shown(figure.numerator());
    }

    /** Of how many, null where that is not shown or there is nothing of the kind. */
    public @Nullable String denominator() {
        return shown(figure.denominator());
    }

    private @Nullable String shown(@Nullable Long count) {
        return count == null || shorthand() != null ? null : text(BigDecimal.valueOf(count), "");
    }

    public List<Group> groups() {
        return figure.groups().stream()
                .map(group -> {
                    boolean hidden = outsideCoverage() || group.shorthand() != null;
                    String shorthand = outsideCoverage() ? "x" : group.shorthand();
                    return new Group(
                            group.code(),
                            group.label(),
                            hidden ? "[" + shorthand + "]" : text(group.value(), figure.unit()),
                            hidden ? null : group.value());
                })
                .toList();
    }

    /** What else is counted once among the same facts: {@code 12 families}, {@code [c] families}. */
    public List<String> also() {
        return figure.also().stream()
                .map(also -> {
                    String shorthand = outsideCoverage() ? "x" : also.value() == null ? also.shorthand() : null;
                    Long value = also.value();
                    return (shorthand == null && value != null
                                    ? text(BigDecimal.valueOf(value), "")
                                    : "[" + shorthand + "]")
                            + " " + also.unit();
                })
                .toList();
    }

    /** A number of this unit as it is written on a page; {@code [z]} where there is nothing to make it of. */
    public static String text(@Nullable BigDecimal value, String unit) {
        if (value == null) {
            return "[z]";
        }
        String number = String.format(Locale.UK, value.scale() > 0 ? "%,.1f" : "%,.0f", value);
        return "percent".equals(unit) ? number + "%" : number;
    }
}
