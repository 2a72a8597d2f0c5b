/** The page on which targets are set and measures judged. */
@NullMarked
package org.daybook.command.targets;

import org.jspecify.annotations.NullMarked;
