/** What of a child's care is counted. */
@NullMarked
package org.daybook.query.care;

import org.jspecify.annotations.NullMarked;
