/** One child: found by name or number, who the child is, and the chronology of what was recorded. */
@NullMarked
package org.daybook.query.child;

import org.jspecify.annotations.NullMarked;
