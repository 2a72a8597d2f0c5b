/** What of exclusions is counted. */
@NullMarked
package org.daybook.query.exclusion;

import org.jspecify.annotations.NullMarked;
