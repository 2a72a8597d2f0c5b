/** The split form: command side and query side as processes of their own over one PostgreSQL, with one sign-in. */
@NullMarked
package org.daybook.split;

import org.jspecify.annotations.NullMarked;
