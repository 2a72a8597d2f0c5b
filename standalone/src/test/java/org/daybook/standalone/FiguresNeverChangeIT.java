package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daybook.command.front.Recording;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Figure;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Window;
import org.daybook.query.rows.Versions;
import org.daybook.store.EventJson;
import org.daybook.store.Keys;
import org.daybook.store.TestDatabase;
import org.junit.jupiter.api.Test;

/** What was known stays what it was, however much is recorded afterwards. */
class FiguresNeverChangeIT {

    private static final int FIGURES = 500;
    private static final long EVENTS = 100_000;

    /** A figure that was asked, and the answer. */
    private record Asked(Question question, String by, String answer) {}

    @Test
    void a_figure_of_a_past_state_of_knowledge_is_the_same_after_a_hundred_thousand_events() {
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        System.err.println("daybook.seed=" + seed + " for figures that never change");
        Random random = new Random(seed);
        TestDatabase database = TestDatabase.fresh();
        try (Cell cell = Cell.over(database)) {
            // as an import, for what it says of the days that are covered
            cell.bringIn(Cell.samples(name -> name.startsWith("2019-episodes") || name.startsWith("2019-header")));
            new RandomHistories(seed, cell.bean(Recording.class)).happen(150, 16);
            cell.caughtUp();
            List<Asked> before = new ArrayList<>();
            for (int i = 0; i < FIGURES; i++) {
                before.add(ask(cell, random));
            }
            assertThat(before.stream().map(Asked::answer).distinct().count())
                    .as("figures that differ from each other")
                    .isGreaterThan(FIGURES / 5);
            long recorded = cell.head();

            new ManyHistories(database.owner(), new EventJson(cell.bean(Keys.class))).growTo(recorded + EVENTS);
            cell.bean(Versions.class).wake();
            assertThat(cell.caughtUp().position()).isEqualTo(recorded + EVENTS);

            for (Asked asked : before) {
                assertThat(answer(cell, asked.question(), asked.by()))
                        .as("seed " + seed + ": " + asked.question() + " by " + asked.by())
                        .isEqualTo(asked.answer());
            }
        }
    }

    private static Asked ask(Cell cell, Random random) {
        Measures measures = cell.bean(Measures.class);
        List<Card> cards = List.copyOf(measures.cards());
        String key = cards.get(random.nextInt(cards.size())).key();
        List<String> breakdowns = measures.rule(key).breakdowns();
        int split = random.nextInt(breakdowns.size() + 1);
        Known known = cell.bean(Knowledge.class).at("knownAt", "position:" + random.nextLong(cell.head() + 1));
        Question question = new Question(
                key,
                LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3000)),
                Window.values()[random.nextInt(3)],
                known);
        String by = split == 0 ? null : breakdowns.get(split - 1);
        return new Asked(question, by, answer(cell, question, by));
    }

    /** All of the figure but whether the rows are complete at this moment. */
    private static String answer(Cell cell, Question question, String by) {
        Figure figure = cell.bean(Figures.class).figure(question, by);
        return figure.toString().replaceAll("complete=(true|false)", "");
    }
}
