package org.daybook.violations.command;

import org.axonframework.modelling.command.AggregateLifecycle;

final class LooseCannon {
    void fire() {
        AggregateLifecycle.apply("an event of nobody");
    }
}
