/** The query side: rows, measures and pages, all made from the log. */
@NullMarked
package org.daybook.query;

import org.jspecify.annotations.NullMarked;
