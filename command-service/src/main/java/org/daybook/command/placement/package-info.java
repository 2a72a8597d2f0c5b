/** Where a looked-after child lives. */
@NullMarked
package org.daybook.command.placement;

import org.jspecify.annotations.NullMarked;
