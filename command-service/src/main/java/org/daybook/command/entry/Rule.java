package org.daybook.command.entry;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain: what is impossible is refused, what is doubtful but happened is recorded with a warning.
 *
 * @param code stable, kebab-case
 * @param dfe the number of the Department for Education's validation rule, where there is one
 */
public record Rule(String code, @Nullable String dfe, boolean refuses) {

    public static Rule refuse(String code, @Nullable String dfe) {
        return new Rule(code, dfe, true);
    }

    public static Rule warn(String code, @Nullable String dfe) {
        return new Rule(code, dfe, false);
    }
}
