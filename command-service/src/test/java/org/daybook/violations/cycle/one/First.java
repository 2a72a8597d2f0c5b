package org.daybook.violations.cycle.one;

import org.daybook.violations.cycle.two.Second;
import org.jspecify.annotations.Nullable;

/** Half of a cycle. */
public record First(@Nullable Second next) {}
