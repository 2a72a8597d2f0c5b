/** Watching over the records: the warnings that stand, the time limits that run and those that were missed. */
@NullMarked
package org.daybook.command.watch;

import org.jspecify.annotations.NullMarked;
