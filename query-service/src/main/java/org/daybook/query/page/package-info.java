/** The reading pages. */
@NullMarked
package org.daybook.query.page;

import org.jspecify.annotations.NullMarked;
