/** Being missing from home or care, coming back, and the interview that follows. */
@NullMarked
package org.daybook.command.missing;

import org.jspecify.annotations.NullMarked;
