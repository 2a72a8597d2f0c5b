/** Offenders that are planted for the rules of the command side. */
@NullMarked
package org.daybook.violations.cycle.two;

import org.jspecify.annotations.NullMarked;
