package org.daybook.query.check;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says to whoever runs Daybook how many figures disagree, and how far the check has come; it sends no reader away. */
@Component("checks")
class CheckHealth implements HealthIndicator, MeterBinder {

    /** How many figures disagree with the plain fold. */
    static final String DISAGREEMENTS = "daybook.check.disagreements";

    private final CheckWork work;

    CheckHealth(CheckWork work) {
        this.work = work;
    }

    @Override
    public Health health() {
        Checked last = work.checks().last();
        Health.Builder health = Health.up()
                .withDetail("disagreements", last.disagreements().size())
                .withDetail("notChecked", last.notChecked().size())
                .withDetail("position", last.position())
                .withDetail("failed", last.failed() != null);
        return (last.at() == null ? health : health.withDetail("checkedAt", last.at())).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        DISAGREEMENTS,
                        work,
                        now -> now.checks().last().disagreements().size())
                .description("Figures of which the rows say something else than a plain fold of the log")
                .register(registry);
    }
}
