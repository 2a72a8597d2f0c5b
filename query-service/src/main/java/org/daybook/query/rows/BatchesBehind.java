package org.daybook.query.rows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.daybook.query.rows.Building.Batch;
import org.daybook.query.rows.Building.Built;

/** The batches on their way into the tables while the folding goes on, in their order: when one fails none after it is written. */
final class BatchesBehind {

    private static final int BEHIND = 6;

    private final BiFunction<Built, Batch, Built> write;
    private final Executor background;
    private final Deque<CompletableFuture<Built>> batches = new ArrayDeque<>();
    private volatile boolean stopped;

    /** @param write writes a batch where the version is as the one before left it, and says how far it is then */
    BatchesBehind(Built from, BiFunction<Built, Batch, Built> write, Executor background) {
        this.write = write;
        this.background = background;
        batches.add(CompletableFuture.completedFuture(from));
    }

    /** @return how far the version is written for sure */
    Built add(Batch batch) {
        batches.add(
                batches.getLast().thenApplyAsync(before -> stopped ? before : write.apply(before, batch), background));
        while (batches.size() > BEHIND) {
            batches.remove();
        }
        return Projection.result(batches.getFirst());
    }

    /** The batch in hand is written to its end, those after it are not. */
    void stop() {
        stopped = true;
        end();
    }

    Built end() {
        return Projection.result(batches.getLast());
    }
}
