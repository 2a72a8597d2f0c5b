package org.daybook.command.front;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts answers by the name of the command and the code of the refusal: words of the catalogue, never what was sent or by whom. */
public final class CommandCounts {

    public static final String ACCEPTED = "daybook.commands.accepted";
    public static final String REFUSED = "daybook.commands.refused";

    private final MeterRegistry registry;

    public CommandCounts(MeterRegistry registry) {
        this.registry = registry;
    }

    void accepted(String command) {
        registry.counter(ACCEPTED, "command", command).increment();
    }

    void refused(String command, String code) {
        registry.counter(REFUSED, "command", command, "code", code).increment();
    }
}
