package org.daybook.command.ssda903;

import org.jspecify.annotations.Nullable;

/** Why the rows of one key are not accepted. */
record Rejection(String code, @Nullable String rule, String message) {}
