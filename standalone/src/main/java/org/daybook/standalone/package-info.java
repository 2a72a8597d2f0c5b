/** Both services in one process with an embedded PostgreSQL. */
@NullMarked
package org.daybook.standalone;

import org.jspecify.annotations.NullMarked;
