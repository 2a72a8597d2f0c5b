/** Offenders that are planted for the rules of the command side. */
@NullMarked
package org.daybook.violations.command.care;

import org.jspecify.annotations.NullMarked;
