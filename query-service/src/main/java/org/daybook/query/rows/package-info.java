/** The rows of one projection version: following the log, folding events into versions of facts. */
@NullMarked
package org.daybook.query.rows;

import org.jspecify.annotations.NullMarked;
