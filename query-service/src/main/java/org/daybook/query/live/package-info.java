/** Figures pushed to whoever watches. */
@NullMarked
package org.daybook.query.live;

import org.jspecify.annotations.NullMarked;
