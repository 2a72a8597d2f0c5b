/** The catalogue of measures, and each measure's own page: what it is now, what it was, and what stands behind it. */
@NullMarked
package org.daybook.query.catalogue;

import org.jspecify.annotations.NullMarked;
