/** The command side: what may be recorded, and recording it. */
@NullMarked
package org.daybook.command;

import org.jspecify.annotations.NullMarked;
