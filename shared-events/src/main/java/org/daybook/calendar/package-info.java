/** The working days of England, and the time limits that the law reckons in them. */
@NullMarked
package org.daybook.calendar;

import org.jspecify.annotations.NullMarked;
