package org.daybook.query.check;

import java.util.concurrent.TimeUnit;

/** Rests as long as was worked: a check beside the product takes half a core at most, and half of the database's. */
final class Breath {

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(2);

    private long began = System.nanoTime();

    void begin() {
        began = System.nanoTime();
    }

    void take() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.min(System.nanoTime() - began, LONGEST));
    }
}
