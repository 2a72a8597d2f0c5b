package org.daybook.query.check;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.query.measure.Coverages;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Measures;
import org.daybook.query.rows.Versions;
import org.daybook.query.trust.Trust;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Checks for ever, beside the product, on one thread that gives way to all others. */
@Component
class CheckWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CheckWork.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Checks checks;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Thread thread = new Thread(this::run, "check");

    CheckWork(
            @Qualifier("queryLog") EventLog log,
            @Qualifier("queryJson") EventJson json,
            Measures measures,
            Figures figures,
            Versions versions,
            Coverages coverages,
            Trust trust,
            Clock clock,
            @Value("${daybook.check.every-seconds:10}") int everySeconds) {
        Breath breath = new Breath();
        this.checks = new Checks(
                new FoldedLog(log, json, breath),
                new Rechecking(measures, figures, breath),
                versions,
                coverages,
                trust,
                clock,
                Duration.ofSeconds(everySeconds));
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    Checks checks() {
        return checks;
    }

    /** The start of the product does not wait for it. */
    @EventListener(ContextRefreshedEvent.class)
    public void begin() {
        if (begun.compareAndSet(false, true)) {
            thread.start();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
                look();
            }
        } catch (InterruptedException e) {
            LOG.debug("The checks end");
        }
    }

    private void look() throws InterruptedException {
        try {
            checks.look();
        } catch (DataAccessException e) {
            LOG.debug("The checks wait for the database");
        } catch (RuntimeException e) {
            checks.fails(e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }
}
