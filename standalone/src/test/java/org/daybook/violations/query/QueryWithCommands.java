package org.daybook.violations.query;

import org.daybook.command.entry.Command;

/** A figure that looks at a command. */
public record QueryWithCommands(Command command) {}
