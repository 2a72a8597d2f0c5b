package org.daybook.violations.command;

import org.daybook.query.measure.Figure;

/** A command that looks at a figure. */
public record CommandWithFigures(Figure figure) {}
