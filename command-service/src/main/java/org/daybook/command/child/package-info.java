/** The Child aggregate: one stream, one envelope command, the parts put together. */
@NullMarked
package org.daybook.command.child;

import org.jspecify.annotations.NullMarked;
