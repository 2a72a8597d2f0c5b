/** The yearly looked-after return: reading, folding and judging it. */
@NullMarked
package org.daybook.command.ssda903;

import org.jspecify.annotations.NullMarked;
