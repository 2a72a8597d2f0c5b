/** Offenders that are planted for the rules of the query side. */
@NullMarked
package org.daybook.violations.query.page;

import org.jspecify.annotations.NullMarked;
