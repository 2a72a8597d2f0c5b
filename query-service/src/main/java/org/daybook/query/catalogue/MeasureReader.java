package org.daybook.query.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daybook.events.Days;
import org.daybook.query.asat.TypedMoment;
import org.daybook.query.measure.Coverages;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Measure;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Questions;
import org.daybook.query.measure.Window;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.springframework.stereotype.Component;

/** Settles what a measure's page answers: what cannot be read is named, and the default is shown in its place. */
@Component
class MeasureReader {

    private static final int FEW = 8;
    private static final int MANY = 12;

    private final Measures measures;
    private final Questions questions;
    private final Knowledge knowledge;
    private final Coverages coverages;
    private final Clock clock;

    MeasureReader(Measures measures, Questions questions, Knowledge knowledge, Coverages coverages, Clock clock) {
        this.measures = measures;
        this.questions = questions;
        this.knowledge = knowledge;
        this.coverages = coverages;
        this.clock = clock;
    }

    /** The last day that the records of the measure speak of, at most today. */
    LocalDate lastDay(String key, Known known) {
        return coverages.lastCoveredDay(key, known, Days.today(clock));
    }

    Asked read(String key, MeasureForm form, Viewer viewer) {
        Measure rule = measures.rule(key);
        Map<String, String> typed = form.typed();
        Reading reading = new Reading(typed);
        Known known = reading.of(
                "knownAt",
                text -> knowledge.known(viewer, text, null),
                () -> knowledge.known(viewer, null, form.atLeast()));
        LocalDate on = reading.of("on", this::day, () -> lastDay(key, known));
        Window window = reading.of("window", Window::of, () -> Window.YTD);
        String by = reading.of("by", text -> breakdown(rule, text), () -> "");
        Every every = reading.of("every", MeasureReader::every, () -> Every.QUARTER);
        int points = reading.of("points", MeasureReader::points, () -> FEW);
        Known to = viewer.partner() ? known : reading.of("to", text -> moment("to", text), () -> known);
        Known from = viewer.partner() || to.position() == 0
                ? null
                : reading.of("from", text -> since(text, to), () -> quarterBefore(to));
        return new Asked(
                new Question(key, on, window, known),
                by.isEmpty() ? null : by,
                every,
                points,
                from,
                to,
                reading.errors);
    }

    /** What was typed, and what was wrong with it. */
    private static final class Reading {

        private final Map<String, String> typed;
        private final Map<String, String> errors = new LinkedHashMap<>();

        Reading(Map<String, String> typed) {
            this.typed = typed;
        }

        <T> T of(String field, Function<String, T> read, Supplier<T> otherwise) {
            String text = typed.get(field);
            if (text == null) {
                return otherwise.get();
            }
            try {
                return read.apply(text);
            } catch (BadQuestion bad) {
                errors.put(field, Objects.requireNonNullElse(bad.getMessage(), "This cannot be read."));
                return otherwise.get();
            }
        }
    }

    private LocalDate day(String text) {
        return questions.day("on", TypedMoment.day("on", text).toString());
    }

    private static String breakdown(Measure rule, String text) {
        if (!rule.breakdowns().contains(text)) {
            throw BadQuestion.malformed("by", "Choose one of the ways in which this figure can be split.");
        }
        return text;
    }

    private static Every every(String text) {
        return Arrays.stream(Every.values())
                .filter(each -> each.code().equals(text))
                .findFirst()
                .orElseThrow(() -> BadQuestion.malformed("every", "Choose quarters, months or years."));
    }

    private static int points(String text) {
        return switch (text) {
            case "8" -> FEW;
            case "12" -> MANY;
            default -> throw BadQuestion.malformed("points", "Choose 8 or 12 days.");
        };
    }

    /** A state of knowledge as people say it: the end of a day, an event number, or what the contract has. */
    private Known moment(String field, String text) {
        if (text.matches("\\d{1,18}")) {
            return knowledge.at(field, "position:" + text);
        }
        return text.startsWith("position:") || text.contains("T")
                ? knowledge.at(field, text)
                : endOf(field, TypedMoment.day(field, text));
    }

    private Known endOf(String field, LocalDate day) {
        LocalDate today = Days.today(clock);
        if (day.isAfter(today)) {
            throw BadQuestion.malformed(field, "That day has not come yet.");
        }
        return day.equals(today)
                ? knowledge.now()
                : knowledge.at(field, TypedMoment.endOf(day).toString());
    }

    private Known since(String text, Known to) {
        Known from = moment("from", text);
        if (from.position() > to.position()) {
            throw BadQuestion.malformed("from", "The first moment must not be later than the second.");
        }
        return from;
    }

    /** What was known when the quarter ended that was the last one to end before. */
    private Known quarterBefore(Known to) {
        LocalDate last = LocalDate.ofInstant(to.at(), Days.LONDON);
        return endOf("from", Window.QUARTER.first(last, last).minusDays(1));
    }
}
