/** Replays: rows made anew from the events alone, beside those that are read, compared with them, and read in their place. */
@NullMarked
package org.daybook.query.replay;

import org.jspecify.annotations.NullMarked;
