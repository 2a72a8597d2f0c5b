/** The termly school census: reading its exclusions. */
@NullMarked
package org.daybook.command.census;

import org.jspecify.annotations.NullMarked;
