/** Periods of care, legal statuses and reviews. */
@NullMarked
package org.daybook.command.care;

import org.jspecify.annotations.NullMarked;
