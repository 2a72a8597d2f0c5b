/** Pupils of a school census, and which children they are. */
@NullMarked
package org.daybook.command.pupil;

import org.jspecify.annotations.NullMarked;
