package org.daybook.violations.cycle.two;

import org.daybook.violations.cycle.one.First;
import org.jspecify.annotations.Nullable;

/** The other half. */
public record Second(@Nullable First next) {}
