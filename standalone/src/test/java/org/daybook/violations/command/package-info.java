/** Offenders that are planted for the rules between the sides. */
@NullMarked
package org.daybook.violations.command;

import org.jspecify.annotations.NullMarked;
