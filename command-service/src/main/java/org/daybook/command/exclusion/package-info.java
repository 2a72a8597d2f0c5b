/** Exclusions from school and what is decided about them. */
@NullMarked
package org.daybook.command.exclusion;

import org.jspecify.annotations.NullMarked;
