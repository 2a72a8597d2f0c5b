/** What of being missing is counted. */
@NullMarked
package org.daybook.query.missing;

import org.jspecify.annotations.NullMarked;
