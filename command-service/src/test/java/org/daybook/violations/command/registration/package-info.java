/** Offenders that are planted for the rules of the command side. */
@NullMarked
package org.daybook.violations.command.registration;

import org.jspecify.annotations.NullMarked;
