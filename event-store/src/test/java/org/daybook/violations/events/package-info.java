/** Offenders where events would be. */
@NullMarked
package org.daybook.violations.events;

import org.jspecify.annotations.NullMarked;
