package org.daybook.query.rows;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.daybook.store.EventLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says to whoever runs Daybook whether the rows follow the log, and how far they are behind; readiness depends on it. */
public final class ProjectionHealth implements HealthIndicator, MeterBinder {

    /** How many events of the log are not in the rows yet. */
    public static final String LAG = "daybook.projection.lag";

    private final Versions versions;
    private final EventLog log;

    public ProjectionHealth(Versions versions, EventLog log) {
        this.versions = versions;
        this.log = log;
    }

    /** Up while the rows follow and nothing is missing in them; being behind is no reason to send readers away. */
    @Override
    public Health health() {
        Fed active = versions.active();
        Follower.Stop stop = active.follower().stop();
        Health.Builder health = active.completeness().sound() ? Health.up() : Health.down();
        if (stop != null) {
            health.withDetail("stoppedAt", stop.position()).withDetail("reason", stop.reason());
        }
        return health.withDetail("projected", active.reached().position()).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(LAG, this, ProjectionHealth::lag)
                .description("Events in the log that the rows do not know yet")
                .register(registry);
    }

    /** The log is asked after the rows, so the answer is never below zero; without a database there is none. */
    private double lag() {
        long projected = versions.reached().position();
        return Math.max(0, log.head() - projected);
    }
}
