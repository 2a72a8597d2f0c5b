package org.daybook.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several children of an import at a time; what is done for one does not touch another. */
public final class Together implements AutoCloseable {

    private static final int AT_A_TIME = 4;

    private final ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);

    /** Does all of it and hands on each result in order. @throws IllegalStateException when one fails, or it is interrupted */
    public <R> void run(List<Callable<R>> children, Consumer<R> each) {
        List<Future<R>> running = new ArrayList<>();
        children.forEach(child -> running.add(pool.submit(child)));
        for (Future<R> result : running) {
            try {
                each.accept(result.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("A child of the import could not be brought in", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The import was interrupted", e);
            }
        }
    }

    /** Waits for what has begun. */
    @Override
    public void close() {
        pool.close();
    }
}
