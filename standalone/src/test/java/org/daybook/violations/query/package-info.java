/** Offenders that are planted for the rules between the sides. */
@NullMarked
package org.daybook.violations.query;

import org.jspecify.annotations.NullMarked;
