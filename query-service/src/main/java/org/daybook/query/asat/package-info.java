/** Choosing a moment of the past, and showing which one was chosen: a page as it would have been then. */
@NullMarked
package org.daybook.query.asat;

import org.jspecify.annotations.NullMarked;
