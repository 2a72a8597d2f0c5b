/** Spells of being missing from care. */
@NullMarked
package org.daybook.command.missing;

import org.jspecify.annotations.NullMarked;
