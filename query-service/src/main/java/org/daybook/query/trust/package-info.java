/** Whether the counts can be trusted at this moment, and what pages say where they cannot. */
@NullMarked
package org.daybook.query.trust;

import org.jspecify.annotations.NullMarked;
