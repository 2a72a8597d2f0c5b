/** Figures: pure questions over rows, for any day as known at any position. */
@NullMarked
package org.daybook.query.measure;

import org.jspecify.annotations.NullMarked;
