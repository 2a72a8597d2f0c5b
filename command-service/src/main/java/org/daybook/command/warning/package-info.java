/** Warnings that somebody has looked at and decided to leave. */
@NullMarked
package org.daybook.command.warning;

import org.jspecify.annotations.NullMarked;
