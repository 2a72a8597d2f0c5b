package org.daybook.query.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.daybook.events.Days;
import org.daybook.query.measure.Figures.Question;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the parameters that every question about a measure has in common. */
@Component
public class Questions {

    private final Measures measures;
    private final Knowledge knowledge;
    private final Clock clock;

    Questions(Measures measures, Knowledge knowledge, Clock clock) {
        this.measures = measures;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** @throws BadQuestion for an unknown measure, a day that is none, or a window that does not exist */
    public Question read(
            String key,
            @Nullable String on,
            @Nullable String window,
            @Nullable String knownAt,
            @Nullable Long atLeast,
            Viewer viewer) {
        measures.card(key);
        return new Question(key, day("on", on), Window.of(window), knowledge.known(viewer, knownAt, atLeast));
    }

    /** @throws BadQuestion for what is no day, or an impossible one */
    public LocalDate day(String name, @Nullable String text) {
        try {
            LocalDate day = text == null ? Days.today(clock) : LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 2200) {
                throw BadQuestion.malformed(name, "The day is not possible.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw BadQuestion.malformed(name, name + " must be a real date, like 2018-09-30.");
        }
    }
}
